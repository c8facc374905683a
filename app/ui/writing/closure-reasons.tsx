import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { Closure } from "#app/domain/questions/closure.server";
import { FieldError, TextField } from "#app/ui/kit/field";

type Reason = Closure["reason"];
type Props = { field: FieldMetadata<string>; duplicateOf: FieldMetadata<string>; reasons: readonly Reason[] };

/** Why a question is closed: one of the reasons, each with what it means; a duplicate also names the other question. */
export function ClosureReasons({ field, duplicateOf, reasons }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="group" aria-describedby={field.errors ? field.errorId : undefined}>
      <legend className="mb-2 font-semibold">{t("writing.closeReason")}</legend>
      <FieldError field={field} />
      {reasons.map((reason) => (
        <ReasonChoice key={reason} field={field} reason={reason} />
      ))}
      {/* Hidden until "duplicate" is chosen, by style alone: it works without a script. */}
      <div className="mt-2 ml-8 group-[:not(:has([value=duplicate]:checked))]:hidden">
        <TextField field={duplicateOf} label={t("writing.duplicateOf")} hint={t("writing.duplicateOfHint")} />
      </div>
    </fieldset>
  );
}

function ReasonChoice({ field, reason }: { field: FieldMetadata<string>; reason: Reason }) {
  const { t } = useTranslation();
  const id = `${field.id}-${reason}`;
  return (
    <div className="flex gap-3 py-1.5">
      <input
        type="radio"
        id={id}
        name={field.name}
        value={reason}
        defaultChecked={field.initialValue === reason}
        aria-describedby={`${id}-hint`}
        className="mt-0.5 size-6 shrink-0 accent-accent"
      />
      <div>
        <label htmlFor={id} className="font-semibold">
          {t(`writing.closure.${reason}`)}
        </label>
        <p id={`${id}-hint`} className="text-muted text-sm">
          {t(`writing.closureHint.${reason}`)}
        </p>
      </div>
    </div>
  );
}
