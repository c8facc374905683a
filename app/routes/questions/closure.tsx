import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CLOSURE_REASONS, type Closure, closeQuestion, reopenQuestion } from "#app/domain/questions/closure.server";
import { findQuestion } from "#app/domain/questions/find.server";
import { CLOSURE_NOTE_MAX_CHARS } from "#app/domain/questions/limits";
import { mayClose } from "#app/domain/questions/policy";
import { allow, Invalid } from "#app/lib/errors";
import { questionActPath, questionPath } from "#app/lib/paths";
import { TextField } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { BackToPost } from "#app/ui/writing/back-to-post";
import { ClosureReasons } from "#app/ui/writing/closure-reasons";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { WritingForm } from "#app/ui/writing/writing-form";
import { draftFor, forgetDraft } from "#app/web/draft.server";
import { questionIdOf } from "#app/web/ids.server";
import { reading, writing } from "#app/web/respond.server";
import type { QuestionId } from "#db/schema/index";
import { ClosureForm, readNamedQuestion } from "./closure-form";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const question = await findQuestion(work.db, work.viewer, questionIdOf(work.param("id")));
  allow(mayClose(work.member(), question, work.now));
  const { id, slug, title } = question;
  return {
    question: { id, slug, title },
    closed: question.closedAt !== null,
    reasons: CLOSURE_REASONS,
    draft: await draftFor(work),
  };
});

export const action = writing(async (work) => {
  const { id, slug } = await findQuestion(work.db, work.actor, questionIdOf(work.param("id")));
  const form = await work.form(ClosureForm);
  if (form.closed === "no") await reopenQuestion(work.db, work.actor, id, work.now);
  else await closeQuestion(work.db, work.actor, id, closureOf(form, work.request.headers.get("Origin")), work.now);
  await forgetDraft(work, work.url.pathname);
  return work.done(questionPath({ id, slug }), form.closed === "no" ? "reopened" : "closed");
});

/** The closure as the form says it; `origin` is this site's own. Throws Invalid when it names no question of ours. */
function closureOf(form: Omit<Closure, "duplicateOf"> & { duplicateOf: string }, origin: string | null): Closure {
  if (form.reason !== "duplicate" || form.duplicateOf === "") return { ...form, duplicateOf: null };
  const duplicateOf = readNamedQuestion(form.duplicateOf, origin);
  if (duplicateOf === null) throw new Invalid({ duplicateOf: "error.duplicateUnknown" });
  return { ...form, duplicateOf: duplicateOf as QuestionId };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => t(data?.closed ? "writing.reopenTitle" : "writing.closeTitle"));

export default function ClosurePage() {
  const { question, closed } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackToPost to={questionPath(question)} title={question.title} />
      <h1 className="mb-6 text-2xl">{t(closed ? "writing.reopenTitle" : "writing.closeTitle")}</h1>
      {closed ? <ReopeningForm /> : <ClosingForm />}
    </>
  );
}

function ReopeningForm() {
  const { question } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form] = useForm({ id: "reopen", lastResult });
  return (
    <WritingForm form={form} action={questionActPath(question, "closure")}>
      <p>{t("writing.closedNow")}</p>
      <input type="hidden" name="closed" value="no" />
      <FormRow cancelTo={questionPath(question)}>
        <SubmitButton>{t("writing.reopen")}</SubmitButton>
      </FormRow>
    </WritingForm>
  );
}

type Fields = { closed: "yes"; reason: string; duplicateOf: string; note: string };

function ClosingForm() {
  const { question, reasons, draft } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<Fields>({ id: "close", lastResult, defaultValue: draft ?? {} });
  return (
    <WritingForm form={form} action={questionActPath(question, "closure")} draft={draft}>
      <input type="hidden" name="closed" value="yes" />
      <ClosureReasons field={fields.reason} duplicateOf={fields.duplicateOf} reasons={reasons} />
      <TextField
        field={fields.note}
        label={t("writing.closureNote")}
        hint={t("writing.closureNoteHint")}
        bounds={{ max: CLOSURE_NOTE_MAX_CHARS }}
        optional
      />
      <FormRow cancelTo={questionPath(question)}>
        <SubmitButton>{t("writing.close")}</SubmitButton>
      </FormRow>
    </WritingForm>
  );
}
