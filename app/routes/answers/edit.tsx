import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { editAnswer } from "#app/domain/answers/edit.server";
import { findAnswer } from "#app/domain/answers/find.server";
import { ANSWER_MAX_CHARS, ANSWER_MIN_CHARS } from "#app/domain/answers/limits";
import { mayEdit } from "#app/domain/answers/policy";
import { EDIT_SUMMARY_MAX_CHARS } from "#app/domain/questions/limits";
import { allow } from "#app/lib/errors";
import { answerActPath, answerLinkPath, questionPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { BackToPost } from "#app/ui/writing/back-to-post";
import { BodyField, PlainPreviewButton } from "#app/ui/writing/body-field";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { SummaryField } from "#app/ui/writing/summary-field";
import { useFreshForm } from "#app/ui/writing/use-fresh-form";
import { useSent } from "#app/ui/writing/use-sent";
import { WritingForm } from "#app/ui/writing/writing-form";
import { draftFor, forgetDraft } from "#app/web/draft.server";
import { answerIdOf } from "#app/web/ids.server";
import { placeOfAnswer } from "#app/web/place.server";
import { orPreview } from "#app/web/preview.server";
import { reading, writing } from "#app/web/respond.server";
import { EditForm } from "./edit-form";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const answer = await findAnswer(work.db, work.viewer, answerIdOf(work.param("id")));
  allow(mayEdit(work.member(), answer, work.now));
  const { id, slug, title } = answer.question;
  return {
    answer: { id: answer.id },
    question: { id, slug, title },
    text: { body: answer.body },
    draft: await draftFor(work),
  };
});

export const action = orPreview(
  writing(async (work) => {
    const id = answerIdOf(work.param("id"));
    await editAnswer(work.db, work.actor, id, await work.form(EditForm), work.now);
    await forgetDraft(work, work.url.pathname);
    return work.done(await placeOfAnswer(work, id), "edited");
  }),
);

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("writing.editAnswerTitle"));

export default function EditAnswerPage() {
  const { question, draft } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackToPost to={questionPath(question)} title={question.title} />
      <h1 className="mb-6 text-2xl">{t("writing.editAnswerTitle")}</h1>
      {/* A new form once the draft is thrown away. */}
      <EditingForm key={useFreshForm(draft)} />
    </>
  );
}

function EditingForm() {
  const { answer, text, draft } = useLoaderData<typeof loader>();
  const { lastResult, preview } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof EditForm>>({ id: "edit", lastResult, defaultValue: draft ?? text });
  return (
    <WritingForm form={form} action={answerActPath(answer, "edit")} draft={draft}>
      <BodyField
        field={fields.body}
        label={t("writing.editAnswerBody")}
        bounds={{ min: ANSWER_MIN_CHARS, max: ANSWER_MAX_CHARS }}
        preview={preview}
      />
      <SummaryField field={fields.summary} maxChars={EDIT_SUMMARY_MAX_CHARS} />
      <FormRow cancelTo={answerLinkPath(answer.id)}>
        <SubmitButton>{t("writing.publishEdit")}</SubmitButton>
        <PlainPreviewButton />
      </FormRow>
    </WritingForm>
  );
}
