import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { askQuestion } from "#app/domain/questions/ask.server";
import {
  BODY_MAX_CHARS,
  BODY_MIN_CHARS,
  TAGS_MAX,
  TITLE_MAX_CHARS,
  TITLE_MIN_CHARS,
} from "#app/domain/questions/limits";
import { mayAsk } from "#app/domain/questions/policy";
import { listSpaces } from "#app/domain/spaces/list.server";
import { listKnownIssues } from "#app/domain/statuses/known-issue.server";
import { ISSUES_TO_CHOOSE_FROM } from "#app/domain/statuses/limits";
import { allow } from "#app/lib/errors";
import { askPath, questionPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { KnownIssuesOf } from "#app/ui/statuses/known-issues";
import { BodyField, PlainPreviewButton } from "#app/ui/writing/body-field";
import { FormRow } from "#app/ui/writing/form-row";
import { SimilarQuestions } from "#app/ui/writing/similar-questions";
import { SpaceField } from "#app/ui/writing/space-field";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { TagsField } from "#app/ui/writing/tags-field";
import { TitleField } from "#app/ui/writing/title-field";
import { useFreshForm } from "#app/ui/writing/use-fresh-form";
import { useSent } from "#app/ui/writing/use-sent";
import { WritingForm } from "#app/ui/writing/writing-form";
import { draftFor, forgetDraft } from "#app/web/draft.server";
import { orPreview } from "#app/web/preview.server";
import { reading, writing } from "#app/web/respond.server";
import { AskForm } from "./ask-form";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  allow(work.viewer === null || mayAsk(work.viewer, work.now));
  const [spaces, issues, draft] = await Promise.all([
    listSpaces(work.db, work.viewer),
    listKnownIssues(work.db, work.viewer, { most: ISSUES_TO_CHOOSE_FROM }),
    draftFor(work),
  ]);
  return {
    signedIn: work.viewer !== null,
    spaces: spaces.map(({ slug, name, private: hidden }) => ({ slug, name, private: hidden })),
    issues,
    draft,
    wished: { space: work.query("space"), title: work.query("title") },
  };
});

export const action = orPreview(
  writing(async (work) => {
    const asked = await askQuestion(work.db, work.actor, await work.form(AskForm), work.now);
    await forgetDraft(work, work.url.pathname);
    return work.done(questionPath(asked));
  }),
);

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("writing.askTitle"));

export default function AskPage() {
  const { draft } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <h1 className="mb-6 text-2xl">{t("writing.askTitle")}</h1>
      {/* A new form once the draft is thrown away. */}
      <AskingForm key={useFreshForm(draft)} />
    </>
  );
}

function AskingForm() {
  const { signedIn, spaces, issues, draft, wished } = useLoaderData<typeof loader>();
  const { lastResult, preview } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof AskForm>>({
    id: "ask",
    lastResult,
    defaultValue: draft ?? { title: wished.title, space: wished.space },
  });
  return (
    <WritingForm form={form} action={askPath()} draft={draft}>
      {!signedIn && <p className="text-muted">{t("writing.signInLater")}</p>}
      <KnownIssuesOf issues={issues} space={fields.space.value} />
      <TitleField
        field={fields.title}
        label={t("writing.title")}
        hint={t("writing.titleHint")}
        bounds={{ min: TITLE_MIN_CHARS, max: TITLE_MAX_CHARS }}
      >
        <SimilarQuestions to={fields.title.id} />
      </TitleField>
      <BodyField
        field={fields.body}
        label={t("writing.body")}
        hint={t("writing.bodyHint")}
        bounds={{ min: BODY_MIN_CHARS, max: BODY_MAX_CHARS }}
        preview={preview}
      />
      <SpaceField field={fields.space} spaces={spaces} />
      <TagsField field={fields.tags} most={TAGS_MAX} />
      <FormRow>
        <SubmitButton>{t(signedIn ? "writing.ask" : "writing.askSignedOut")}</SubmitButton>
        <PlainPreviewButton />
      </FormRow>
    </WritingForm>
  );
}
