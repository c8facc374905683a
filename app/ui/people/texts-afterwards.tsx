import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { Written } from "#app/domain/privacy/written.server";
import { FieldError } from "#app/ui/kit/field";

/** What becomes of what somebody wrote once they leave: it stays without their name, or it goes too. */
export function TextsAfterwards({ field, written }: { field: FieldMetadata<string>; written: Written }) {
  const { t } = useTranslation();
  const { questions, answers, ideas, comments, answeredQuestions, sharedIdeas } = written;
  const stays = [
    answeredQuestions > 0 && t("leaving.answeredStay", { count: answeredQuestions }),
    sharedIdeas > 0 && t("leaving.ideasStay", { count: sharedIdeas }),
  ].filter(Boolean);
  return (
    <fieldset aria-describedby={field.errors ? field.errorId : undefined}>
      <legend className="font-semibold">{t("leaving.texts")}</legend>
      <p className="mb-2 text-muted">
        {t("leaving.questions", { count: questions })} · {t("leaving.answers", { count: answers })} ·{" "}
        {t("leaving.ideas", { count: ideas })} · {t("leaving.comments", { count: comments })}
      </p>
      <FieldError field={field} />
      <Choice field={field} value="keep" label={t("leaving.keep")} hint={t("leaving.keepHint")} />
      <Choice
        field={field}
        value="remove"
        label={t("leaving.remove")}
        hint={[t("leaving.removeHint"), ...stays].join(" ")}
      />
    </fieldset>
  );
}

type ChoiceProps = { field: FieldMetadata<string>; value: string; label: string; hint: string };

function Choice({ field, value, label, hint }: ChoiceProps) {
  const id = `${field.id}-${value}`;
  return (
    <div className="flex gap-3 py-1.5">
      <input
        type="radio"
        id={id}
        name={field.name}
        value={value}
        required
        defaultChecked={field.initialValue === value}
        aria-describedby={`${id}-hint`}
        className="mt-0.5 size-6 shrink-0 accent-accent"
      />
      <div>
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      </div>
    </div>
  );
}
