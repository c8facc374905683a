import { useLocation, useNavigation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { draftPath, signInPath } from "#app/lib/paths";
import { useMyHandle } from "#app/ui/layout/account-menu";
import { baseOf, empty, fillIn, isUntouched, type Words, wordsOf } from "./form-words";
import { RestoredWords, TwoVersions } from "./kept-draft";
import { findWords, forgetWords, isNewer, keepWords } from "./kept-words";

const SETTLE_MS = 300;

type Props = {
  formId: string;
  /** Where the form goes. */
  action: string;
  /** When the draft of ours that the form shows was kept, in milliseconds; null where it shows none. */
  savedAt: number | null;
};

/** What this browser had for a form: it is in the form now, or beside what the server had. */
type Found = { kind: "restored" } | { kind: "other"; words: Words; shown: "browser" | "server" };

/** What is typed into the form survives a reload and a crash, in this browser and for this person, until it is sent. */
export function Autosave({ formId, action, savedAt }: Props) {
  const keys = useWordsKeys(formId);
  const [key, guestKey] = keys;
  const arrived = useArrived(action);
  const [found, setFound] = useState<Found | null>(null);

  useEffect(() => {
    const form = document.forms.namedItem(formId);
    if (!form) return;
    const stop = keepWhileTyping(form, [key, guestKey]);
    // What somebody typed before signing in is theirs afterwards.
    const kept = [key, guestKey].map((at) => putBack(form, at, savedAt)).find((one) => one !== null) ?? null;
    if (kept && key !== guestKey) forgetWords(guestKey);
    setFound(kept);
    return stop;
  }, [formId, key, guestKey, savedAt]);

  useEffect(() => {
    if (!arrived) return;
    forgetWords(key);
    forgetWords(guestKey);
  }, [arrived, key, guestKey]);

  if (found === null) return null;
  if (found.kind === "restored")
    return (
      <RestoredWords
        throwAway={() => {
          setFound(null);
          throwAway(formId, [key, guestKey], action);
        }}
      />
    );
  return <TwoVersions newer={found.shown} swap={() => setFound(swap(formId, found))} />;
}

/** Where this browser keeps the words of a form: for whoever is signed in, and for a guest. */
export function useWordsKeys(formId: string): [string, string] {
  const handle = useMyHandle();
  const { pathname } = useLocation();
  return [`words:${handle}:${pathname}:${formId}`, `words::${pathname}:${formId}`];
}

/** Brings the words kept under this key back into an untouched form, the newer ones first. Tells what it found. */
function putBack(form: HTMLFormElement, key: string, savedAt: number | null): Found | null {
  const kept = findWords(key, Date.now());
  if (!kept || !isUntouched(form)) return null;
  if (savedAt === null) {
    // Words typed over other words than the page holds now do not belong here.
    if (kept.base !== baseOf(form)) return null;
    fillIn(form, kept.words);
    return isUntouched(form) ? null : { kind: "restored" };
  }
  const server = wordsOf(form);
  if (Object.entries(kept.words).every(([name, word]) => (server[name] ?? word) === word)) return null;
  if (!isNewer(kept, savedAt)) return { kind: "other", words: kept.words, shown: "server" };
  fillIn(form, kept.words);
  return { kind: "other", words: server, shown: "browser" };
}

/** The other words come into the form, and these are to be had instead. */
function swap(formId: string, found: Extract<Found, { kind: "other" }>): Found | null {
  const form = document.forms.namedItem(formId);
  if (!form) return null;
  const words = wordsOf(form);
  fillIn(form, found.words);
  return { kind: "other", words, shown: found.shown === "browser" ? "server" : "browser" };
}

/** Nothing of the words is left, here and on the server. */
function throwAway(formId: string, keys: readonly string[], action: string): void {
  const form = document.forms.namedItem(formId);
  if (form) empty(form);
  for (const key of keys) forgetWords(key);
  const fields = new FormData();
  fields.set("kept", "no");
  fields.set("place", new URL(action, location.href).pathname);
  // Where the line is down the words stay on the server until they are thrown away there.
  fetch(draftPath(), { method: "POST", body: fields, redirect: "manual" }).catch(() => undefined);
}

/** Whether the form was taken and its answer leads on; having to sign in first is not being taken. */
function useArrived(action: string): boolean {
  const { state, formAction, location } = useNavigation();
  if (state !== "loading" || formAction !== action.split("#")[0]) return false;
  return location.pathname + location.search !== formAction && location.pathname !== signInPath();
}

/** Writes the words down a moment after each pause in typing, and at once when the page goes. Returns what ends it. */
function keepWhileTyping(form: HTMLFormElement, [key, guestKey]: [string, string]): () => void {
  const base = baseOf(form);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(waiting);
    waiting = undefined;
    if (isUntouched(form)) forgetWords(key);
    else keepWords(key, { base, words: wordsOf(form), at: Date.now() });
  };
  const typed = () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, SETTLE_MS);
  };
  const leave = () => {
    if (waiting !== undefined) keep();
  };
  const sent = (event: SubmitEvent) => {
    if (event.submitter?.getAttribute("name") !== "kept") return leave();
    // They are being thrown away.
    clearTimeout(waiting);
    waiting = undefined;
    forgetWords(key);
    forgetWords(guestKey);
  };
  form.addEventListener("input", typed);
  form.addEventListener("submit", sent);
  // What was typed while the page was still coming alive counts, too.
  if (!isUntouched(form)) typed();
  addEventListener("pagehide", leave);
  return () => {
    leave();
    form.removeEventListener("input", typed);
    form.removeEventListener("submit", sent);
    removeEventListener("pagehide", leave);
  };
}
