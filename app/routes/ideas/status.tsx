import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { findIdea } from "#app/domain/ideas/find.server";
import { IDEA_STATUSES } from "#app/domain/ideas/list.server";
import { maySetStatus } from "#app/domain/ideas/policy";
import {
  STATUS_MAX_CHARS,
  STATUS_MIN_CHARS,
  WOULD_CHANGE_MAX_CHARS,
  WOULD_CHANGE_MIN_CHARS,
} from "#app/domain/statuses/limits";
import { DECLINE_REASONS, setStatus } from "#app/domain/statuses/set.server";
import { allow } from "#app/lib/errors";
import { ideaActPath, ideaPath } from "#app/lib/paths";
import { IdeaStatusMark } from "#app/ui/ideas/idea-status";
import { pageTitle } from "#app/ui/layout/page-title";
import { StatusChoices } from "#app/ui/statuses/word-fields";
import { BackToPost } from "#app/ui/writing/back-to-post";
import { BodyField, PlainPreviewButton } from "#app/ui/writing/body-field";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useFreshForm } from "#app/ui/writing/use-fresh-form";
import { useSent } from "#app/ui/writing/use-sent";
import { WritingForm } from "#app/ui/writing/writing-form";
import { draftFor, forgetDraft } from "#app/web/draft.server";
import { ideaIdOf } from "#app/web/ids.server";
import { orPreview } from "#app/web/preview.server";
import { reading, writing } from "#app/web/respond.server";
import { StatusForm } from "./status-form";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const idea = await findIdea(work.db, work.viewer, ideaIdOf(work.param("id")));
  allow(maySetStatus(work.member(), idea, work.now));
  const { id, slug, title, status } = idea;
  return {
    idea: { id, slug, title, status },
    statuses: IDEA_STATUSES.filter((each) => each !== "new"),
    reasons: DECLINE_REASONS,
    draft: await draftFor(work),
  };
});

export const action = orPreview(
  writing(async (work) => {
    const { id, slug } = await findIdea(work.db, work.actor, ideaIdOf(work.param("id")));
    await setStatus(work.db, work.actor, id, await work.form(StatusForm), work.now);
    await forgetDraft(work, work.url.pathname);
    return work.done(ideaPath({ id, slug }), "answered");
  }),
);

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("statuses.setTitle"));

export default function StatusPage() {
  const { idea, draft } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackToPost to={ideaPath(idea)} title={idea.title} />
      <h1 className="mb-2 text-2xl">{t("statuses.setTitle")}</h1>
      <p className="mb-6">
        <IdeaStatusMark status={idea.status} />
      </p>
      {/* A new form once the draft is thrown away. */}
      <AnsweringForm key={useFreshForm(draft)} />
    </>
  );
}

function AnsweringForm() {
  const { idea, statuses, reasons, draft } = useLoaderData<typeof loader>();
  const { lastResult, preview } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof StatusForm>>({ id: "status", lastResult, defaultValue: draft ?? {} });
  return (
    <WritingForm form={form} action={ideaActPath(idea, "status")} draft={draft}>
      <StatusChoices
        fields={fields}
        statuses={statuses}
        reasons={reasons}
        bounds={{ wouldChange: { min: WOULD_CHANGE_MIN_CHARS, max: WOULD_CHANGE_MAX_CHARS } }}
      />
      <BodyField
        field={fields.body}
        label={t("statuses.body")}
        hint={t("statuses.bodyHint")}
        bounds={{ min: STATUS_MIN_CHARS, max: STATUS_MAX_CHARS }}
        preview={preview}
      />
      <FormRow cancelTo={ideaPath(idea)}>
        <SubmitButton>{t("statuses.publish")}</SubmitButton>
        <PlainPreviewButton />
      </FormRow>
    </WritingForm>
  );
}
