import type { FieldMetadata } from "@conform-to/react";
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
};

/** A text in Markdown with its preview. */
export function BodyField({ field, label, hint, bounds, rows = 10, preview = null }: Props) {
  return (
    <div data-wide="" className="grid grid-cols-1 gap-4 @4xl:grid-cols-2 @4xl:gap-10">
      <MarkdownArea field={field} label={label} hint={hint} bounds={bounds} rows={rows} />
      <Preview of={field.id} html={preview} />
    </div>
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
