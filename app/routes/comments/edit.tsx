import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { editComment } from "#app/domain/comments/edit.server";
import { findComment } from "#app/domain/comments/find.server";
import { COMMENT_MAX_CHARS, COMMENT_MIN_CHARS } from "#app/domain/comments/limits";
import { mayEdit } from "#app/domain/comments/policy";
import { allow } from "#app/lib/errors";
import { commentActPath } from "#app/lib/paths";
import { CommentTools } from "#app/ui/comments/comment-tools";
import { TextArea } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { BackToPost } from "#app/ui/writing/back-to-post";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useFreshForm } from "#app/ui/writing/use-fresh-form";
import { useSent } from "#app/ui/writing/use-sent";
import { WritingForm } from "#app/ui/writing/writing-form";
import { draftFor, forgetDraft } from "#app/web/draft.server";
import { commentIdOf } from "#app/web/ids.server";
import { placeOfComment, postOf } from "#app/web/place.server";
import { reading, writing } from "#app/web/respond.server";
import { CommentForm } from "./comment-form";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const comment = await findComment(work.db, work.viewer, commentIdOf(work.param("id")));
  allow(mayEdit(work.member(), comment, work.now));
  return {
    comment: { id: comment.id },
    post: postOf(comment),
    text: { body: comment.body },
    draft: await draftFor(work),
  };
});

export const action = writing(async (work) => {
  const comment = await findComment(work.db, work.actor, commentIdOf(work.param("id")));
  const { body } = await work.form(CommentForm);
  await editComment(work.db, work.actor, comment.id, body, work.now);
  await forgetDraft(work, work.url.pathname);
  return work.done(await placeOfComment(work, comment), "edited");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("writing.editCommentTitle"));

export default function EditCommentPage() {
  const { post, draft } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackToPost {...post} />
      <h1 className="mb-6 text-2xl">{t("writing.editCommentTitle")}</h1>
      {/* A new form once the draft is thrown away. */}
      <EditingForm key={useFreshForm(draft)} />
    </>
  );
}

function EditingForm() {
  const { comment, post, text, draft } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof CommentForm>>({ id: "edit", lastResult, defaultValue: draft ?? text });
  return (
    <WritingForm form={form} action={commentActPath(comment, "edit")} draft={draft}>
      <CommentTools of={fields.body.id}>
        <TextArea
          field={fields.body}
          label={t("writing.comment")}
          bounds={{ min: COMMENT_MIN_CHARS, max: COMMENT_MAX_CHARS }}
          rows={4}
        />
      </CommentTools>
      <FormRow cancelTo={post.to}>
        <SubmitButton>{t("writing.publishEdit")}</SubmitButton>
      </FormRow>
    </WritingForm>
  );
}
