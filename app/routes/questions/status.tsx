import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { findQuestion } from "#app/domain/questions/find.server";
import { ISSUE_STATUSES, setIssueStatus } from "#app/domain/statuses/known-issue.server";
import { STATUS_MAX_CHARS, STATUS_MIN_CHARS } from "#app/domain/statuses/limits";
import { maySpeak } from "#app/domain/statuses/policy";
import { allow } from "#app/lib/errors";
import { questionActPath, questionPath } from "#app/lib/paths";
import { publicWords } from "#app/lib/public-words";
import { wordBody } from "#app/routes/ideas/status-form";
import { RadioChoices } from "#app/ui/kit/radio-choices";
import { pageTitle } from "#app/ui/layout/page-title";
import { BackToPost } from "#app/ui/writing/back-to-post";
import { BodyField, PlainPreviewButton } from "#app/ui/writing/body-field";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useFreshForm } from "#app/ui/writing/use-fresh-form";
import { useSent } from "#app/ui/writing/use-sent";
import { WritingForm } from "#app/ui/writing/writing-form";
import { draftFor, forgetDraft } from "#app/web/draft.server";
import { questionIdOf } from "#app/web/ids.server";
import { orPreview } from "#app/web/preview.server";
import { reading, writing } from "#app/web/respond.server";

export { clientAction } from "#app/ui/writing/client-action";

const IssueForm = publicWords({ status: z.enum(ISSUE_STATUSES, { error: "error.statusChoice" }), body: wordBody });

export const loader = reading(async (work) => {
  const question = await findQuestion(work.db, work.viewer, questionIdOf(work.param("id")));
  allow(maySpeak(work.member(), question.spaceId, work.now));
  const { id, slug, title, affectedCount } = question;
  return { question: { id, slug, title, affectedCount }, statuses: ISSUE_STATUSES, draft: await draftFor(work) };
});

export const action = orPreview(
  writing(async (work) => {
    const { id, slug } = await findQuestion(work.db, work.actor, questionIdOf(work.param("id")));
    await setIssueStatus(work.db, work.actor, id, await work.form(IssueForm), work.now);
    await forgetDraft(work, work.url.pathname);
    return work.done(questionPath({ id, slug }), "answered");
  }),
);

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("statuses.issueTitle"));

export default function IssuePage() {
  const { question, draft } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackToPost to={questionPath(question)} title={question.title} />
      <h1 className="mb-2 text-2xl">{t("statuses.issueTitle")}</h1>
      <p className="mb-6 text-muted">{t("statuses.affected", { count: question.affectedCount })}</p>
      {/* A new form once the draft is thrown away. */}
      <IssueFields key={useFreshForm(draft)} />
    </>
  );
}

function IssueFields() {
  const { question, statuses, draft } = useLoaderData<typeof loader>();
  const { lastResult, preview } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof IssueForm>>({ id: "status", lastResult, defaultValue: draft ?? {} });
  const choices = statuses.map((status) => ({
    value: status,
    label: t(`statuses.issue.${status}`),
    hint: t(`statuses.issueHint.${status}`),
  }));
  return (
    <WritingForm form={form} action={questionActPath(question, "status")} draft={draft}>
      <RadioChoices field={fields.status} legend={t("statuses.choose")} choices={choices} />
      <BodyField
        field={fields.body}
        label={t("statuses.issueBody")}
        hint={t("statuses.issueBodyHint")}
        bounds={{ min: STATUS_MIN_CHARS, max: STATUS_MAX_CHARS }}
        preview={preview}
      />
      <FormRow cancelTo={questionPath(question)}>
        <SubmitButton>{t("statuses.publish")}</SubmitButton>
        <PlainPreviewButton />
      </FormRow>
    </WritingForm>
  );
}
