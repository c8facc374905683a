import { useLocation, useNavigation, useRouteLoaderData } from "@remix-run/react";
import { useEffect, useState } from "react";
import { signInPath } from "#app/lib/paths";
import { baseOf, empty, fillIn, isUntouched, wordsOf } from "./form-words";
import { RestoredWords } from "./kept-draft";
import { findWords, forgetWords, keepWords } from "./kept-words";

const SETTLE_MS = 300;

type Props = {
  formId: string;
  /** Where the form goes. */
  action: string;
  /** Whether the form shows a draft of ours: words this browser kept for it without that draft are then out of date. */
  hasDraft: boolean;
};

/** What is typed into the form survives a reload and a crash, in this browser and for this person, until it is sent. */
export function Autosave({ formId, action, hasDraft }: Props) {
  const root = useRouteLoaderData<{ me: { handle: string } | null }>("root");
  const { pathname } = useLocation();
  const guestKey = `words::${pathname}:${formId}`;
  const key = `words:${root?.me?.handle ?? ""}:${pathname}:${formId}`;
  const arrived = useArrived(action);
  const [restored, setRestored] = useState(false);

  useEffect(() => {
    const form = document.forms.namedItem(formId);
    if (!form) return;
    const stop = keepWhileTyping(form, key);
    // What somebody typed before signing in is theirs afterwards.
    const found = [key, guestKey].map((at) => putBack(form, at, hasDraft)).includes(true);
    if (found && key !== guestKey) forgetWords(guestKey);
    setRestored(found);
    return stop;
  }, [formId, key, guestKey, hasDraft]);

  useEffect(() => {
    if (!arrived) return;
    forgetWords(key);
    forgetWords(guestKey);
  }, [arrived, key, guestKey]);

  if (!restored) return null;
  const throwAway = () => {
    const form = document.forms.namedItem(formId);
    if (form) empty(form);
    forgetWords(key);
    setRestored(false);
  };
  return <RestoredWords throwAway={throwAway} />;
}

/** Fills an untouched form with the words kept under this key, if they were typed over the same page. Tells whether it did. */
function putBack(form: HTMLFormElement, key: string, hasDraft: boolean): boolean {
  const kept = findWords(key, Date.now());
  if (!kept) return false;
  if (kept.base !== baseOf(form)) {
    if (hasDraft) forgetWords(key);
    return false;
  }
  if (!isUntouched(form)) return false;
  fillIn(form, kept.words);
  return !isUntouched(form);
}

/** Whether the form was taken and its answer leads on; having to sign in first is not being taken. */
function useArrived(action: string): boolean {
  const { state, formAction, location } = useNavigation();
  if (state !== "loading" || formAction !== action.split("#")[0]) return false;
  return location.pathname + location.search !== formAction && location.pathname !== signInPath();
}

/** Writes the words down a moment after each pause in typing, and at once when the page goes. Returns what ends it. */
function keepWhileTyping(form: HTMLFormElement, key: string): () => void {
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
  form.addEventListener("input", typed);
  form.addEventListener("submit", leave);
  addEventListener("pagehide", leave);
  return () => {
    leave();
    form.removeEventListener("input", typed);
    form.removeEventListener("submit", leave);
    removeEventListener("pagehide", leave);
  };
}
