import { useFetcher } from "@remix-run/react";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Notice } from "#app/lib/notices";

/** What an act answers: whether it is done, and what there is to say about it. */
type Outcome = { done: boolean; notice: Notice | null };

/** What is said of the last act. What its button shows already is said to screen readers only. */
type Said = { words: string; shown: boolean };

/** How long a message that everybody sees stays. */
const SHOWN_MS = 8000;

const SayContext = createContext<(words: string) => void>(() => {});

/** Says something that a script of the page did, for everybody to see and hear. */
export const useSay = () => useContext(SayContext);

/**
 * Plain forms inside marked `data-enhance` are sent without leaving the page; the page then reads itself anew.
 * One handler serves them all, so that a long page does not pay for a component at each of its buttons.
 */
export function EnhancedForms({ children }: { children: ReactNode }) {
  const fetcher = useFetcher<Outcome>();
  const { t } = useTranslation();
  const area = useRef<HTMLDivElement>(null);
  const pressed = useRef<Pressed | null>(null);
  const [said, setSaid] = useState<Said | null>(null);

  useEffect(() => {
    if (fetcher.state !== "idle") return setSaid(null);
    if (pressed.current) release(pressed.current);
    pressed.current = null;
    const notice = fetcher.data?.notice;
    if (notice) setSaid({ words: t(`notice.${notice}`), shown: !fetcher.data?.done });
  }, [fetcher.state, fetcher.data, t]);

  useEffect(() => {
    if (!said?.shown) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);

  useEffect(() => {
    const submit = (event: SubmitEvent) => {
      const { target: form, submitter } = event;
      if (!(form instanceof HTMLFormElement) || form.dataset.enhance === undefined) return;
      event.preventDefault();
      if (fetcher.state !== "idle") return;
      const fields = new FormData(form, submitter);
      fields.set("enhanced", "yes");
      if (submitter instanceof HTMLButtonElement) {
        submitter.setAttribute("aria-busy", "true");
        pressed.current = { button: submitter, around: form.closest("article") };
      }
      fetcher.submit(fields, { method: "post", action: form.getAttribute("action") ?? undefined });
    };
    const heard = area.current;
    heard?.addEventListener("submit", submit);
    return () => heard?.removeEventListener("submit", submit);
  }, [fetcher]);

  return (
    <SayContext.Provider value={(words) => setSaid({ words, shown: true })}>
      <div ref={area}>
        {children}
        <div
          role="status"
          aria-live="polite"
          className="pointer-events-none fixed inset-x-0 bottom-4 z-10 flex justify-center px-4"
        >
          {said && (
            <p
              className={
                said.shown
                  ? "max-w-text break-words rounded-md border border-line bg-surface px-4 py-2 shadow-lg"
                  : "sr-only"
              }
            >
              {said.words}
            </p>
          )}
        </div>
      </div>
    </SayContext.Provider>
  );
}

type Pressed = { button: HTMLButtonElement; around: HTMLElement | null };

/** The pressed button is ready again and keeps the focus, also when what it stands in has moved; where it is gone, what stood around it gets the focus. */
function release({ button, around }: Pressed): void {
  button.removeAttribute("aria-busy");
  if (document.activeElement !== document.body && document.activeElement !== null) return;
  if (button.isConnected) button.focus();
  else if (around?.isConnected) around.focus();
}
