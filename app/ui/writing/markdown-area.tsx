import { type FieldMetadata, getTextareaProps } from "@conform-to/react";
import { createElement, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { BOX, type Bounds, Frame, hintId } from "#app/ui/kit/field";
import { useEditor } from "./use-editor";

type Props = {
  field: FieldMetadata<string | undefined>;
  label: string;
  hint?: ReactNode;
  bounds: Bounds;
  rows: number;
};

const BAR = "rounded-t-md border border-b-0 bg-sunken px-1";

/** A labelled text in Markdown, with tools above it once it is entered and their signs in words before. */
export function MarkdownArea({ rows, hint, ...common }: Props) {
  const { field } = common;
  const { key, ...props } = getTextareaProps(field, {
    ariaDescribedBy: hint ? `${hintId(field)} ${field.id}-signs` : `${field.id}-signs`,
  });
  const area = (
    <textarea key={key} {...props} rows={rows} className={`${BOX} field-sizing-content max-h-[70vh] min-h-40`} />
  );
  return (
    <Frame {...common} hint={hint}>
      <MarkdownTools of={field.id} area={area} />
    </Frame>
  );
}

/** A textarea with its tools. It stands in the element that completes names, which does nothing until it is fetched. */
export function MarkdownTools({ of, area }: { of: string; area: ReactNode }) {
  const { t } = useTranslation();
  const editor = useEditor(of);
  return (
    <div className="mt-1 [&_textarea]:mt-0">
      {/* As high before the tools are there as with them, so that nothing moves when the text is entered. */}
      <div
        className={`flex min-h-10 items-center border-field ${editor ? `${BAR} [&+*>textarea]:rounded-t-none` : ""}`}
      >
        {editor && <editor.Toolbar of={of} />}
        <span id={`${of}-signs`} className={editor ? "sr-only" : "text-muted text-sm"}>
          {t("writing.markdownHint")}
        </span>
      </div>
      {createElement("text-expander", { keys: "@", class: "relative block" }, area)}
      {editor && <editor.Notes of={of} />}
    </div>
  );
}
