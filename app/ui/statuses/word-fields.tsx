import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { type Bounds, TextArea, TextField } from "#app/ui/kit/field";
import { RadioChoices } from "#app/ui/kit/radio-choices";
import type { DeclineReason, IdeaStatus } from "#db/schema/index";

/** Every status the company can give an idea. */
export type GivenStatus = Exclude<IdeaStatus, "new">;

type Props = {
  fields: Record<"status" | "reason" | "wouldChange" | "lookAgainOn", FieldMetadata<string | undefined>>;
  statuses: readonly GivenStatus[];
  reasons: readonly DeclineReason[];
  bounds: { wouldChange: Bounds };
};

/** Where an idea stands; a no also says why and what would change it, "not now" until when. */
export function StatusChoices({ fields, statuses, reasons, bounds }: Props) {
  const { t } = useTranslation();
  const choices = statuses.map((status) => ({
    value: status,
    label: t(`ideas.status.${status}`),
    hint: t(`statuses.hint.${status}`),
  }));
  return (
    <RadioChoices field={fields.status} legend={t("statuses.choose")} choices={choices}>
      {/* Hidden until their status is chosen, by style alone: it works without a script. */}
      <div className="mt-3 ml-8 group-[:not(:has([value=not-now]:checked))]:hidden">
        <TextField
          field={fields.lookAgainOn}
          type="date"
          label={t("statuses.lookAgainOn")}
          hint={t("statuses.lookAgainHint")}
        />
      </div>
      <div className="mt-3 ml-8 grid gap-5 group-[:not(:has([value=declined]:checked))]:hidden">
        <RadioChoices
          field={fields.reason}
          legend={t("statuses.chooseReason")}
          choices={reasons.map((reason) => ({ value: reason, label: t(`statuses.reason.${reason}`) }))}
        />
        <WouldChangeField field={fields.wouldChange} bounds={bounds.wouldChange} />
      </div>
    </RadioChoices>
  );
}

/** What would change the company's mind, in its own words. */
export function WouldChangeField({ field, bounds }: { field: FieldMetadata<string | undefined>; bounds: Bounds }) {
  const { t } = useTranslation();
  return (
    <TextArea
      field={field}
      rows={2}
      label={t("statuses.wouldChangeLabel")}
      hint={t("statuses.wouldChangeHint")}
      bounds={bounds}
    />
  );
}
