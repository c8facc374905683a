import { randomUUID } from "node:crypto";
import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readSetting } from "#app/domain/community/settings.server";
import { readGestureBudget } from "#app/domain/gestures/budget.server";
import { giveGesture } from "#app/domain/gestures/give.server";
import { GESTURE_MAX_CHARS, GESTURE_MIN_CHARS } from "#app/domain/gestures/limits";
import { findReceiver } from "#app/domain/gestures/list.server";
import { mayGesture } from "#app/domain/gestures/policy";
import { allow } from "#app/lib/errors";
import { formatWorth } from "#app/lib/number";
import { gesturePath, gesturesPath, personPath } from "#app/lib/paths";
import { GestureForm } from "#app/routes/rewards/gesture-form";
import { TextArea, TextField } from "#app/ui/kit/field";
import { useWords } from "#app/ui/kit/words";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { type Reading, reading, writing } from "#app/web/respond.server";
import type { QuestionId } from "#db/schema/index";

export { clientLoader } from "#app/ui/layout/room-words";
export { clientAction } from "#app/ui/writing/client-action";

/** Whom the address names, where the viewer may give them something. */
async function receiverOf({ db, member, param, now }: Reading) {
  const person = await findReceiver(db, param("handle"));
  allow(mayGesture(member(), person, now));
  return person;
}

export const loader = reading(async (work) => {
  const { handle, name } = await receiverOf(work);
  const [budget, currency] = await Promise.all([
    readGestureBudget(work.db, work.now),
    readSetting(work.db, "currency"),
  ]);
  return { handle, name, budget, currency, key: randomUUID() };
});

export const action = writing(async (work) => {
  const { id: personId } = await receiverOf(work);
  const { question, ...gesture } = await work.form(GestureForm);
  const wanted = { ...gesture, personId, questionId: question as QuestionId | null };
  const id = await giveGesture(work.db, work.actor, wanted, work.now);
  return work.done(gesturePath({ id }), "saved");
});

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("perks.gestures.title"));

type Fields = Record<"points" | "words" | "question", string>;

export default function NewGesture() {
  const { handle, name, budget, currency, key } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const { language } = useWords();
  const [form, fields] = useForm<Fields>({ id: "gesture", lastResult });
  const points = (count: number) => t("rewards.points", { count });
  return (
    <div className="max-w-text">
      <h1 className="text-2xl">
        <bdi>{t("perks.gestures.newTitle", { name })}</bdi>
      </h1>
      <p className="mt-2 text-muted">{t("perks.gestures.newLead")}</p>
      <p className="mt-2 mb-6">
        {t("perks.gestures.budget", { points: points(budget.left) })}{" "}
        <a href={gesturesPath()} className="inline-flex min-h-6 items-center text-accent underline">
          {t("perks.gestures.back")}
        </a>
      </p>
      {budget.left === 0 ? (
        <p className="font-semibold">{t("perks.gestures.nothingLeft")}</p>
      ) : (
        <OwnerForm form={form}>
          <input type="hidden" name="key" value={key} />
          <TextField
            field={fields.points}
            label={t("perks.gestures.points")}
            hint={t("perks.gestures.pointsHint", {
              most: points(budget.most),
              money: formatWorth(100, currency, language),
            })}
            maxLength={9}
          />
          <TextArea
            field={fields.words}
            label={t("perks.gestures.words")}
            hint={t("perks.gestures.wordsHint")}
            rows={3}
            bounds={{ min: GESTURE_MIN_CHARS, max: GESTURE_MAX_CHARS }}
          />
          <TextField
            field={fields.question}
            label={t("perks.gestures.question")}
            hint={t("perks.gestures.questionHint")}
            maxLength={500}
            optional
          />
          <FormRow cancelTo={personPath({ handle })}>
            <SubmitButton>{t("perks.gestures.submit")}</SubmitButton>
          </FormRow>
        </OwnerForm>
      )}
    </div>
  );
}
