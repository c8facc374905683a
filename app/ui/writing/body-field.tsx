import type { FieldMetadata } from "@conform-to/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SafeHtml } from "#app/lib/markdown";
import { Button } from "#app/ui/kit/button";
import type { Bounds } from "#app/ui/kit/field";
import { MarkdownArea } from "./markdown-area";
import { Preview } from "./preview";

type Props = {
  field: FieldMetadata<string | undefined>;
  label: string;
  hint?: string;
  bounds: Bounds;
  rows?: number;
  /** How the text reads, where the page was asked to show it. */
  preview?: SafeHtml | null;
  /** The form has other such texts: previews are told apart by the names of what they show. */
  oneOfSeveral?: boolean;
};

/** A text in Markdown with its preview: beside it where there is room, else in its place. */
export function BodyField({ field, label, hint, bounds, rows = 10, preview = null, oneOfSeveral = false }: Props) {
  const [alive, setAlive] = useState(false);
  const [reading, setReading] = useState(false);
  useEffect(() => setAlive(true), []);
  useEffect(() => {
    // What is wrong with the text stands beside it.
    if (field.errors) setReading(false);
  }, [field.errors]);
  return (
    <div data-wide="" className="grid grid-cols-1 gap-x-10 gap-y-3 @4xl:grid-cols-2">
      {alive && <ViewSwitch reading={reading} change={setReading} />}
      <div className={reading ? "hidden @4xl:block" : ""}>
        <MarkdownArea field={field} label={label} hint={hint} bounds={bounds} rows={rows} />
      </div>
      <Preview of={field.id} name={oneOfSeveral ? label : null} html={preview} alive={alive} open={reading || !alive} />
    </div>
  );
}

/** Writing or reading, where there is no room for both. */
function ViewSwitch({ reading, change }: { reading: boolean; change: (reading: boolean) => void }) {
  const { t } = useTranslation();
  const look = "aria-pressed:bg-sunken aria-pressed:text-ink";
  return (
    <fieldset className="flex gap-1 @4xl:hidden">
      <legend className="sr-only">{t("writing.view")}</legend>
      <Button type="button" look="quiet" aria-pressed={!reading} onClick={() => change(false)} className={look}>
        {t("writing.write")}
      </Button>
      <Button type="button" look="quiet" aria-pressed={reading} onClick={() => change(true)} className={look}>
        {t("writing.preview")}
      </Button>
    </fieldset>
  );
}

/** Asks the page for a preview where no script shows one. */
export function PlainPreviewButton() {
  const { t } = useTranslation();
  return (
    <noscript>
      <Button formAction="?preview=yes" formNoValidate>
        {t("writing.preview")}
      </Button>
    </noscript>
  );
}
