import type { ToldStep, VisitWay } from "#app/domain/search/visits.server";
import { askPath, searchPath, visitPath } from "#app/lib/paths";

/** Where a tab keeps the visit it is on; it goes with the tab. */
const KEPT = "visit";
/** Minutes without a step after which somebody who searches began anew. */
const IDLE_MS = 30 * 60_000;

type Visit = { id: string; at: number };
type More = { question?: number; words?: string; found?: boolean };

/** The visit that this tab is on; null where there is none, and where the browser keeps nothing. */
export function visitHere(): string | null {
  try {
    const { id, at }: Partial<Visit> = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
    return id && at && Date.now() - at < IDLE_MS ? id : null;
  } catch {
    return null;
  }
}

/** This tab is on the visit from now on: on the one it was on, or on a new one. */
export function goOn(visit = visitHere() ?? newVisit()): string {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({ id: visit, at: Date.now() } satisfies Visit));
  } catch {
    // A browser that keeps nothing makes every page a visit of its own.
  }
  return visit;
}

/** A number that says nothing of anybody; pages on plain http have no randomUUID. */
export function newVisit(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Tells of a step at once, also when the page is on its way out. */
export function tell(visit: string, way: VisitWay, step: ToldStep, { question, words, found }: More = {}): void {
  const fields = new URLSearchParams({ visit, way, step });
  if (question) fields.set("question", String(question));
  if (words) fields.set("words", words);
  if (found !== undefined) fields.set("found", found ? "yes" : "no");
  navigator.sendBeacon(visitPath(), fields);
}

/** Does it once the page is in sight: what is fetched beforehand, or opened behind, is not read yet. Gives what calls it off. */
export function onceInSight(act: () => void): () => void {
  if (document.visibilityState === "visible") {
    act();
    return () => {};
  }
  const seen = () => {
    if (document.visibilityState !== "visible") return;
    document.removeEventListener("visibilitychange", seen);
    act();
  };
  document.addEventListener("visibilitychange", seen);
  return () => document.removeEventListener("visibilitychange", seen);
}

/** Where a question that was chosen waits for the tab it is opened in, and how long. */
const CHOSEN = "chosen-question";
const CHOSEN_MS = 60_000;
type Chosen = { question: number; visit: string; at: number };
const arrived: { chosen?: Chosen | null } = {};

/** A question is opened from what a search box offered: a visit begins, or goes on, with it, in whatever tab that is. */
export function choose(question: number): void {
  const visit = goOn();
  tell(visit, "search", "searched", { found: true });
  try {
    localStorage.setItem(CHOSEN, JSON.stringify({ question, visit, at: Date.now() } satisfies Chosen));
  } catch {
    // Where nothing is kept it is not known to have been opened.
  }
}

/** What was chosen a moment ago; it is taken along into this page, and waits no more. */
function takeChosen(): Chosen | null {
  try {
    const { question, visit, at }: Partial<Chosen> = JSON.parse(localStorage.getItem(CHOSEN) ?? "{}");
    localStorage.removeItem(CHOSEN);
    return question && visit && at && Date.now() - at < CHOSEN_MS ? { question, visit, at } : null;
  } catch {
    return null;
  }
}

type Origin = { way: "search" | "ask"; page: string; visit: string | null };

/** Of the pages that a visit begins on, the one that led to this question, and the visit where it is known; null for any other way. */
export function cameFrom(question: number): Origin | null {
  if (arrived.chosen === undefined) arrived.chosen = takeChosen();
  if (arrived.chosen?.question === question) return { way: "search", page: "", visit: arrived.chosen.visit };
  if (!URL.canParse(document.referrer)) return null;
  const { origin, pathname } = new URL(document.referrer);
  if (origin !== location.origin) return null;
  if (pathname === searchPath()) return { way: "search", page: document.referrer, visit: visitHere() };
  return pathname === askPath() ? { way: "ask", page: document.referrer, visit: visitHere() } : null;
}

const CHANNEL = "visit";
type Said = { from: string } | { to: string; visit: string };

/** Tells the tabs that are opened from this page which visit they go on with. Gives what ends it. */
export function leadOn(): () => void {
  if (!("BroadcastChannel" in window)) return () => {};
  const channel = new BroadcastChannel(CHANNEL);
  const here = location.href.replace(/#.*/, "");
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    const visit = visitHere();
    if ("from" in data && data.from === here && visit) channel.postMessage({ to: data.from, visit } satisfies Said);
  };
  return () => channel.close();
}

/** Hears, in a tab of its own, which visit the page that opened it is on. Gives what ends it. */
export function followOn(page: string, follow: (visit: string) => void): () => void {
  if (!("BroadcastChannel" in window)) return () => {};
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (!("visit" in data) || data.to !== page) return;
    channel.close();
    follow(data.visit);
  };
  channel.postMessage({ from: page } satisfies Said);
  return () => channel.close();
}
