import { useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SafeHtml } from "#app/lib/markdown";
import { previewPath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";
import { Prose } from "#app/ui/kit/prose";
import { useSettled, useTyped } from "./use-typed";

const SETTLE_MS = 400;

/** How the text in the control with this id will read. Beside it where there is room, else behind a button; without a script, `html` when it was asked for. */
export function Preview({ of, html }: { of: string; html: SafeHtml | null }) {
  const { t } = useTranslation();
  const panel = useId();
  const [alive, setAlive] = useState(false);
  const [open, setOpen] = useState(html !== null);
  useEffect(() => setAlive(true), []);
  const shown = useRendered(of, html, alive);
  if (!alive && html === null) return null;
  return (
    <div className="min-w-0">
      {alive && (
        <Button
          type="button"
          look="quiet"
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
          className="-ml-4 @4xl:hidden"
        >
          {t(open ? "writing.hidePreview" : "writing.showPreview")}
        </Button>
      )}
      <section id={panel} aria-label={t("writing.preview")} className={`${open ? "" : "hidden"} @4xl:block`}>
        <p aria-hidden="true" className="mb-2 hidden font-semibold text-muted @4xl:block">
          {t("writing.preview")}
        </p>
        {shown ? (
          <Prose html={shown} className="border-line border-l-2 pl-4" />
        ) : (
          <p className="border-line border-l-2 pl-4 text-muted">{t("writing.previewEmpty")}</p>
        )}
      </section>
    </div>
  );
}

/** The text of the control, rendered where it will be rendered for publishing; the last good one while it cannot be. */
function useRendered(id: string, first: SafeHtml | null, alive: boolean): SafeHtml | null {
  const typed = useTyped(id);
  const text = useSettled(typed, SETTLE_MS);
  const [html, setHtml] = useState(first);
  useEffect(() => {
    if (!alive) return;
    if (text.trim() === "") return setHtml(null);
    const outdated = new AbortController();
    render(text, outdated.signal).then((rendered) => rendered !== null && setHtml(rendered));
    return () => outdated.abort();
  }, [text, alive]);
  return html;
}

async function render(text: string, signal: AbortSignal): Promise<SafeHtml | null> {
  const fields = new FormData();
  fields.set("body", text);
  try {
    const response = await fetch(previewPath(), { method: "POST", body: fields, signal });
    return response.ok ? ((await response.json()) as { html: SafeHtml }).html : null;
  } catch {
    // Outdated, or the line is down: the preview stays as it was, and writing goes on.
    return null;
  }
}
