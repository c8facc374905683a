import { useFetcher } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Notice } from "#app/lib/notices";

/** What an act answers: whether it is done, and what there is to say about it. */
type Outcome = { done: boolean; notice: Notice | null };

/**
 * Plain forms inside marked `data-enhance` are sent without leaving the page; the page then reads itself anew.
 * One handler serves them all, so that a long page does not pay for a component at each of its buttons.
 */
export function EnhancedForms({ children }: { children: ReactNode }) {
  const fetcher = useFetcher<Outcome>();
  const { t } = useTranslation();
  const area = useRef<HTMLDivElement>(null);
  const sent = useRef<HTMLButtonElement | null>(null);

  useEffect(() => {
    if (fetcher.state !== "idle") return;
    sent.current?.removeAttribute("aria-busy");
    sent.current = null;
  }, [fetcher.state]);

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
        sent.current = submitter;
      }
      fetcher.submit(fields, { method: "post", action: form.getAttribute("action") ?? undefined });
    };
    const heard = area.current;
    heard?.addEventListener("submit", submit);
    return () => heard?.removeEventListener("submit", submit);
  }, [fetcher]);

  const notice = fetcher.state === "idle" ? fetcher.data?.notice : null;
  return (
    <div ref={area}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-0 bottom-4 z-10 flex justify-center px-4"
      >
        {notice && (
          <p className="rounded-md border border-line bg-surface px-4 py-2 shadow-lg">{t(`notice.${notice}`)}</p>
        )}
      </div>
    </div>
  );
}
