import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Bounds } from "#app/ui/kit/field";
import { BodyField } from "#app/ui/writing/body-field";
import { TitleField } from "#app/ui/writing/title-field";
import { useSent } from "#app/ui/writing/use-sent";

type Props = {
  fields: {
    title: FieldMetadata<string>;
    problem: FieldMetadata<string>;
    body: FieldMetadata<string>;
  };
  bounds: Record<"title" | "problem" | "body", Bounds>;
  /** What stands between the problem and the proposal. */
  children?: ReactNode;
};

/** What an idea is made of: a line that says it, the problem it solves, and what is proposed. */
export function IdeaFields({ fields, bounds, children }: Props) {
  const { t } = useTranslation();
  const { preview, problemPreview } = useSent();
  return (
    <>
      <TitleField
        field={fields.title}
        label={t("ideas.writing.title")}
        hint={t("ideas.writing.titleHint")}
        bounds={bounds.title}
      />
      <BodyField
        field={fields.problem}
        label={t("ideas.writing.problem")}
        hint={t("ideas.writing.problemHint")}
        bounds={bounds.problem}
        rows={5}
        preview={problemPreview}
        oneOfSeveral
      />
      {children}
      <BodyField
        field={fields.body}
        label={t("ideas.writing.body")}
        hint={t("ideas.writing.bodyHint")}
        bounds={bounds.body}
        rows={7}
        preview={preview}
        oneOfSeveral
      />
    </>
  );
}
