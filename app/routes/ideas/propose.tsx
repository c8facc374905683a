import { type SubmissionResult, useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { findOpenCall } from "#app/domain/calls/find.server";
import { mayPropose } from "#app/domain/ideas/policy";
import { proposeIdea } from "#app/domain/ideas/propose.server";
import type { Member } from "#app/domain/people/viewer.server";
import { TAGS_MAX } from "#app/domain/questions/limits";
import { type SimilarIdea, similarIdeas } from "#app/domain/search/similar-ideas.server";
import { listSpaces } from "#app/domain/spaces/list.server";
import { allow } from "#app/lib/errors";
import { ideaPath, proposePath, readId } from "#app/lib/paths";
import { AnsweredCall } from "#app/ui/calls/answered-call";
import { IdeaFields } from "#app/ui/ideas/idea-fields";
import { SimilarIdeas, SimilarIdeasFirst, SimilarVotes } from "#app/ui/ideas/similar-ideas";
import { pageTitle } from "#app/ui/layout/page-title";
import { PlainPreviewButton } from "#app/ui/writing/body-field";
import { FormRow } from "#app/ui/writing/form-row";
import { SpaceField } from "#app/ui/writing/space-field";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { TagsField } from "#app/ui/writing/tags-field";
import { useFreshForm } from "#app/ui/writing/use-fresh-form";
import { useSent } from "#app/ui/writing/use-sent";
import { WritingForm } from "#app/ui/writing/writing-form";
import { draftFor, forgetDraft, keepSent } from "#app/web/draft.server";
import { orPreview } from "#app/web/preview.server";
import { reading, type Writing, writing } from "#app/web/respond.server";
import type { CallId } from "#db/schema/index";
import { IDEA_BOUNDS, SIMILAR_IDEAS_SHOWN } from "./bounds";
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
    const { call, seen, ...idea } = await work.form(ProposeForm);
    const alike = seen === undefined ? await ideasLike(work, idea) : [];
    if (alike.length > 0) return showFirst(work, alike);
    const proposed = await proposeIdea(work.db, work.actor, { ...idea, callId: call }, work.now);
    await forgetDraft(work, work.url.pathname);
    return work.done(ideaPath(proposed));
  }),
);

const ideasLike = ({ db, app, actor }: Proposing, { title, problem }: { title: string; problem: string }) =>
  similarIdeas(db, app.search, actor, { title, body: problem, most: SIMILAR_IDEAS_SHOWN });

/** Where no script showed them while they typed, the writer sees what is like their idea before it is published. */
async function showFirst(work: Proposing, similar: SimilarIdea[]) {
  const typed = await work.form(z.record(z.string(), z.string()));
  await keepSent(work, work.actor, typed);
  return { result: { status: "error", initialValue: typed } satisfies SubmissionResult, similar };
}

type Proposing = Writing & { actor: Member };

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
      <SimilarVotes />
    </>
  );
}

function ProposingForm() {
  const { signedIn, spaces, draft, call, wished } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const sent = useActionData<{ similar?: SimilarIdea[] }>();
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
      {sent?.similar && <SimilarIdeasFirst ideas={sent.similar} />}
      <IdeaFields fields={fields} bounds={IDEA_BOUNDS}>
        <SimilarIdeas of={{ title: fields.title.id, problem: fields.problem.id }} signedIn={signedIn} />
      </IdeaFields>
      <SpaceField field={fields.space} spaces={spaces} />
      <TagsField field={fields.tags} most={TAGS_MAX} />
      <FormRow>
        <SubmitButton>{t(signedIn ? "ideas.writing.publish" : "writing.askSignedOut")}</SubmitButton>
        <PlainPreviewButton />
      </FormRow>
    </WritingForm>
  );
}
