import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SafeHtml } from "#app/lib/markdown";
import { previewPath } from "#app/lib/paths";
import { Prose } from "#app/ui/kit/prose";
import { useSettled, useTyped } from "./use-typed";

const SETTLE_MS = 400;

type Rendered = { html: SafeHtml; language?: string };
type Props = {
  of: string;
  /** What the text is called, where the form holds several. */
  name: string | null;
  /** What the page was asked to show. */
  html: SafeHtml | null;
  /** Whether a script runs. */
  alive: boolean;
  /** Whether it is shown where there is no room beside the text. */
  open: boolean;
};

/** How the text in the control with this id will read, as far down as the text is read; without a script, `html`. */
export function Preview({ of, name, html, alive, open }: Props) {
  const { t } = useTranslation();
  const shown = useRendered(of, html, alive);
  const area = useRef<HTMLElement>(null);
  useSameScroll(of, area);
  if (!alive && html === null) return null;
  return (
    <section
      ref={area}
      aria-label={name === null ? t("writing.preview") : t("writing.previewOf", { name })}
      className={`min-w-0 @4xl:block @4xl:max-h-[80vh] @4xl:overflow-y-auto ${open ? "" : "hidden"}`}
    >
      <p aria-hidden="true" className="mb-2 hidden font-semibold text-muted @4xl:block">
        {t("writing.preview")}
      </p>
      {shown ? (
        <Prose html={shown.html} lang={shown.language} className="border-line border-l-2 pl-4" />
      ) : (
        <p className="border-line border-l-2 pl-4 text-muted">{t("writing.previewEmpty")}</p>
      )}
    </section>
  );
}

/** The area is scrolled as far down its own length as the control with this id is. */
function useSameScroll(id: string, area: RefObject<HTMLElement>): void {
  useEffect(() => {
    const control = document.getElementById(id);
    if (!control) return;
    // It scrolls, and the keyboard has to reach it.
    if (area.current) area.current.tabIndex = 0;
    const follow = () => {
      const { current } = area;
      const [rest, most] = [control.scrollHeight - control.clientHeight, control.scrollTop];
      if (current && rest > 0) current.scrollTop = (most / rest) * (current.scrollHeight - current.clientHeight);
    };
    control.addEventListener("scroll", follow, { passive: true });
    return () => control.removeEventListener("scroll", follow);
  }, [id, area]);
}

/** The text of the control, rendered where it will be rendered for publishing; the last good one while it cannot be. */
function useRendered(id: string, first: SafeHtml | null, alive: boolean): Rendered | null {
  const typed = useTyped(id);
  const text = useSettled(typed, SETTLE_MS);
  const [rendered, setRendered] = useState<Rendered | null>(first === null ? null : { html: first });
  useEffect(() => {
    if (!alive) return;
    if (text.trim() === "") return setRendered(null);
    const outdated = new AbortController();
    render(text, outdated.signal).then((fresh) => fresh !== null && setRendered(fresh));
    return () => outdated.abort();
  }, [text, alive]);
  return rendered;
}

async function render(text: string, signal: AbortSignal): Promise<Rendered | null> {
  const fields = new FormData();
  fields.set("body", text);
  try {
    const response = await fetch(previewPath(), { method: "POST", body: fields, signal });
    return response.ok ? ((await response.json()) as Rendered) : null;
  } catch {
    // Outdated, or the line is down: the preview stays as it was, and writing goes on.
    return null;
  }
}
