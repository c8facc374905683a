import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { Closure } from "#app/domain/questions/closure.server";
import { TextField } from "#app/ui/kit/field";
import { RadioChoices } from "#app/ui/kit/radio-choices";

type Reason = Closure["reason"];
type Props = { field: FieldMetadata<string>; duplicateOf: FieldMetadata<string>; reasons: readonly Reason[] };

/** Why a question is closed: one of the reasons, each with what it means; a duplicate also names the other question. */
export function ClosureReasons({ field, duplicateOf, reasons }: Props) {
  const { t } = useTranslation();
  const choices = reasons.map((reason) => ({
    value: reason,
    label: t(`writing.closure.${reason}`),
    hint: t(`writing.closureHint.${reason}`),
  }));
  return (
    <RadioChoices field={field} legend={t("writing.closeReason")} choices={choices}>
      {/* Hidden until "duplicate" is chosen, by style alone: it works without a script. */}
      <div className="mt-2 ml-8 group-[:not(:has([value=duplicate]:checked))]:hidden">
        <TextField field={duplicateOf} label={t("writing.duplicateOf")} hint={t("writing.duplicateOfHint")} />
      </div>
    </RadioChoices>
  );
}
