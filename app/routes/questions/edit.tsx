import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { editQuestion } from "#app/domain/questions/edit.server";
import { findQuestion, tagsOf } from "#app/domain/questions/find.server";
import {
  BODY_MAX_CHARS,
  BODY_MIN_CHARS,
  EDIT_SUMMARY_MAX_CHARS,
  TAGS_MAX,
  TITLE_MAX_CHARS,
  TITLE_MIN_CHARS,
} from "#app/domain/questions/limits";
import { mayEdit } from "#app/domain/questions/policy";
import { allow } from "#app/lib/errors";
import { questionActPath, questionPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { BackToPost } from "#app/ui/writing/back-to-post";
import { BodyField, PlainPreviewButton } from "#app/ui/writing/body-field";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { SummaryField } from "#app/ui/writing/summary-field";
import { TagsField } from "#app/ui/writing/tags-field";
import { TitleField } from "#app/ui/writing/title-field";
import { useFreshForm } from "#app/ui/writing/use-fresh-form";
import { useSent } from "#app/ui/writing/use-sent";
import { WritingForm } from "#app/ui/writing/writing-form";
import { draftFor, forgetDraft } from "#app/web/draft.server";
import { questionIdOf } from "#app/web/ids.server";
import { orPreview } from "#app/web/preview.server";
import { reading, writing } from "#app/web/respond.server";
import { EditForm } from "./edit-form";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const question = await findQuestion(work.db, work.viewer, questionIdOf(work.param("id")));
  allow(mayEdit(work.member(), question, work.now));
  const { id, slug, title, body } = question;
  const [tags, draft] = await Promise.all([tagsOf(work.db, id), draftFor(work)]);
  return { question: { id, slug, title }, text: { title, body, tags: tags.join(", ") }, draft };
});

export const action = orPreview(
  writing(async (work) => {
    const id = questionIdOf(work.param("id"));
    const edited = await editQuestion(work.db, work.actor, id, await work.form(EditForm), work.now);
    await forgetDraft(work, work.url.pathname);
    return work.done(questionPath(edited), "edited");
  }),
);

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("writing.editQuestionTitle"));

export default function EditQuestionPage() {
  const { question, draft } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackToPost to={questionPath(question)} title={question.title} />
      <h1 className="mb-6 text-2xl">{t("writing.editQuestionTitle")}</h1>
      {/* A new form once the draft is thrown away. */}
      <EditingForm key={useFreshForm(draft)} />
    </>
  );
}

function EditingForm() {
  const { question, text, draft } = useLoaderData<typeof loader>();
  const { lastResult, preview } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof EditForm>>({ id: "edit", lastResult, defaultValue: draft ?? text });
  return (
    <WritingForm form={form} action={questionActPath(question, "edit")} draft={draft}>
      <TitleField
        field={fields.title}
        label={t("writing.title")}
        bounds={{ min: TITLE_MIN_CHARS, max: TITLE_MAX_CHARS }}
      />
      <BodyField
        field={fields.body}
        label={t("writing.editQuestionBody")}
        bounds={{ min: BODY_MIN_CHARS, max: BODY_MAX_CHARS }}
        preview={preview}
      />
      <TagsField field={fields.tags} most={TAGS_MAX} />
      <SummaryField field={fields.summary} maxChars={EDIT_SUMMARY_MAX_CHARS} />
      <FormRow cancelTo={questionPath(question)}>
        <SubmitButton>{t("writing.publishEdit")}</SubmitButton>
        <PlainPreviewButton />
      </FormRow>
    </WritingForm>
  );
}
