import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { editIdea } from "#app/domain/ideas/edit.server";
import { findIdea } from "#app/domain/ideas/find.server";
import { mayEdit } from "#app/domain/ideas/policy";
import { tagsOf } from "#app/domain/ideas/tags.server";
import { EDIT_SUMMARY_MAX_CHARS, TAGS_MAX } from "#app/domain/questions/limits";
import { allow } from "#app/lib/errors";
import { ideaActPath, ideaPath } from "#app/lib/paths";
import { IdeaFields } from "#app/ui/ideas/idea-fields";
import { pageTitle } from "#app/ui/layout/page-title";
import { BackToPost } from "#app/ui/writing/back-to-post";
import { PlainPreviewButton } from "#app/ui/writing/body-field";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { SummaryField } from "#app/ui/writing/summary-field";
import { TagsField } from "#app/ui/writing/tags-field";
import { useFreshForm } from "#app/ui/writing/use-fresh-form";
import { useSent } from "#app/ui/writing/use-sent";
import { WritingForm } from "#app/ui/writing/writing-form";
import { draftFor, forgetDraft } from "#app/web/draft.server";
import { ideaIdOf } from "#app/web/ids.server";
import { orPreview } from "#app/web/preview.server";
import { reading, writing } from "#app/web/respond.server";
import { IDEA_BOUNDS } from "./bounds";
import { EditForm } from "./edit-form";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const idea = await findIdea(work.db, work.viewer, ideaIdOf(work.param("id")));
  allow(mayEdit(work.member(), idea, work.now));
  const { id, slug, title, problem, body } = idea;
  const [tags, draft] = await Promise.all([tagsOf(work.db, id), draftFor(work)]);
  return { idea: { id, slug, title }, text: { title, problem, body, tags: tags.join(", ") }, draft };
});

export const action = orPreview(
  writing(async (work) => {
    const id = ideaIdOf(work.param("id"));
    const edited = await editIdea(work.db, work.actor, id, await work.form(EditForm), work.now);
    await forgetDraft(work, work.url.pathname);
    return work.done(ideaPath(edited), "edited");
  }),
);

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("ideas.writing.editTitle"));

export default function EditIdeaPage() {
  const { idea, draft } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackToPost to={ideaPath(idea)} title={idea.title} />
      <h1 className="mb-6 text-2xl">{t("ideas.writing.editTitle")}</h1>
      {/* A new form once the draft is thrown away. */}
      <EditingForm key={useFreshForm(draft)} />
    </>
  );
}

function EditingForm() {
  const { idea, text, draft } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof EditForm>>({ id: "edit", lastResult, defaultValue: draft ?? text });
  return (
    <WritingForm form={form} action={ideaActPath(idea, "edit")} draft={draft}>
      <IdeaFields fields={fields} bounds={IDEA_BOUNDS} />
      <TagsField field={fields.tags} most={TAGS_MAX} />
      <SummaryField field={fields.summary} maxChars={EDIT_SUMMARY_MAX_CHARS} />
      <FormRow cancelTo={ideaPath(idea)}>
        <SubmitButton>{t("writing.publishEdit")}</SubmitButton>
        <PlainPreviewButton />
      </FormRow>
    </WritingForm>
  );
}
