import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { findOpenCall } from "#app/domain/calls/find.server";
import { mayPropose } from "#app/domain/ideas/policy";
import { proposeIdea } from "#app/domain/ideas/propose.server";
import { TAGS_MAX } from "#app/domain/questions/limits";
import { listSpaces } from "#app/domain/spaces/list.server";
import { allow } from "#app/lib/errors";
import { ideaPath, proposePath, readId } from "#app/lib/paths";
import { AnsweredCall } from "#app/ui/calls/answered-call";
import { IdeaFields } from "#app/ui/ideas/idea-fields";
import { pageTitle } from "#app/ui/layout/page-title";
import { PlainPreviewButton } from "#app/ui/writing/body-field";
import { FormRow } from "#app/ui/writing/form-row";
import { SpaceField } from "#app/ui/writing/space-field";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { TagsField } from "#app/ui/writing/tags-field";
import { useFreshForm } from "#app/ui/writing/use-fresh-form";
import { useSent } from "#app/ui/writing/use-sent";
import { WritingForm } from "#app/ui/writing/writing-form";
import { draftFor, forgetDraft } from "#app/web/draft.server";
import { orPreview } from "#app/web/preview.server";
import { reading, writing } from "#app/web/respond.server";
import type { CallId } from "#db/schema/index";
import { IDEA_BOUNDS } from "./bounds";
import { ProposeForm } from "./propose-form";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  allow(work.viewer === null || mayPropose(work.viewer, work.now));
  const [spaces, draft] = await Promise.all([listSpaces(work.db, work.viewer), draftFor(work)]);
  const callId = readId(work.query("call") ?? draft?.call);
  const call = callId === null ? null : await findOpenCall(work.db, work.viewer, callId as CallId, work.now);
  return {
    signedIn: work.viewer !== null,
    spaces: spaces.map(({ slug, name, private: hidden }) => ({ slug, name, private: hidden })),
    draft,
    call,
    wished: { space: work.query("space") ?? call?.space.slug ?? null, title: work.query("title") },
  };
});

export const action = orPreview(
  writing(async (work) => {
    const { call, ...idea } = await work.form(ProposeForm);
    const proposed = await proposeIdea(work.db, work.actor, { ...idea, callId: call }, work.now);
    await forgetDraft(work, work.url.pathname);
    return work.done(ideaPath(proposed));
  }),
);

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("ideas.propose"));

export default function ProposePage() {
  const { draft } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <h1 className="text-2xl">{t("ideas.propose")}</h1>
      <p className="mt-2 mb-6 max-w-text text-muted">{t("ideas.writing.lead")}</p>
      {/* A new form once the draft is thrown away. */}
      <ProposingForm key={useFreshForm(draft)} />
    </>
  );
}

function ProposingForm() {
  const { signedIn, spaces, draft, call, wished } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof ProposeForm>>({
    id: "propose",
    lastResult,
    defaultValue: draft ?? { title: wished.title, space: wished.space },
  });
  return (
    <WritingForm form={form} action={proposePath({ call: call?.id })} draft={draft}>
      {!signedIn && <p className="text-muted">{t("writing.signInLater")}</p>}
      <AnsweredCall call={call} sent={lastResult?.initialValue?.call} />
      <IdeaFields fields={fields} bounds={IDEA_BOUNDS} />
      <SpaceField field={fields.space} spaces={spaces} />
      <TagsField field={fields.tags} most={TAGS_MAX} />
      <FormRow>
        <SubmitButton>{t(signedIn ? "ideas.writing.publish" : "writing.askSignedOut")}</SubmitButton>
        <PlainPreviewButton />
      </FormRow>
    </WritingForm>
  );
}
