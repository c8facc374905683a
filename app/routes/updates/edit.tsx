import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { EDIT_SUMMARY_MAX_CHARS } from "#app/domain/questions/limits";
import { editUpdate } from "#app/domain/statuses/edit.server";
import {
  STATUS_MAX_CHARS,
  STATUS_MIN_CHARS,
  WOULD_CHANGE_MAX_CHARS,
  WOULD_CHANGE_MIN_CHARS,
} from "#app/domain/statuses/limits";
import { findUpdate } from "#app/domain/statuses/list.server";
import { maySpeak } from "#app/domain/statuses/policy";
import { allow } from "#app/lib/errors";
import { updateActPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { WouldChangeField } from "#app/ui/statuses/word-fields";
import { BackToPost } from "#app/ui/writing/back-to-post";
import { BodyField, PlainPreviewButton } from "#app/ui/writing/body-field";
import { CheckBox } from "#app/ui/writing/check-box";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { SummaryField } from "#app/ui/writing/summary-field";
import { useFreshForm } from "#app/ui/writing/use-fresh-form";
import { useSent } from "#app/ui/writing/use-sent";
import { WritingForm } from "#app/ui/writing/writing-form";
import { draftFor, forgetDraft } from "#app/web/draft.server";
import { updateIdOf } from "#app/web/ids.server";
import { orPreview } from "#app/web/preview.server";
import { reading, writing } from "#app/web/respond.server";
import { UpdateEditForm } from "./edit-form";
import { placeOfUpdate } from "./place";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const found = await findUpdate(work.db, work.viewer, updateIdOf(work.param("id")));
  allow(maySpeak(work.member(), found.spaceId, work.now));
  const { id, body, wouldChange } = found.update;
  return {
    update: { id },
    place: placeOfUpdate(found),
    text: { body, ...(wouldChange === null ? {} : { wouldChange }) },
    declined: wouldChange !== null,
    draft: await draftFor(work),
  };
});

export const action = orPreview(
  writing(async (work) => {
    const id = updateIdOf(work.param("id"));
    await editUpdate(work.db, work.actor, id, await work.form(UpdateEditForm), work.now);
    await forgetDraft(work, work.url.pathname);
    return work.done(placeOfUpdate(await findUpdate(work.db, work.actor, id)).path, "edited");
  }),
);

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("statuses.editTitle"));

export default function EditUpdatePage() {
  const { place, draft } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackToPost to={place.path} title={place.title} />
      <h1 className="mb-6 text-2xl">{t("statuses.editTitle")}</h1>
      {/* A new form once the draft is thrown away. */}
      <EditingForm key={useFreshForm(draft)} />
    </>
  );
}

function EditingForm() {
  const { update, place, text, declined, draft } = useLoaderData<typeof loader>();
  const { lastResult, preview } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof UpdateEditForm>>({
    id: "edit",
    lastResult,
    defaultValue: draft ?? text,
  });
  return (
    <WritingForm form={form} action={updateActPath(update, "edit")} draft={draft}>
      <BodyField
        field={fields.body}
        label={t("statuses.body")}
        bounds={{ min: STATUS_MIN_CHARS, max: STATUS_MAX_CHARS }}
        preview={preview}
      />
      {declined && (
        <WouldChangeField
          field={fields.wouldChange}
          bounds={{ min: WOULD_CHANGE_MIN_CHARS, max: WOULD_CHANGE_MAX_CHARS }}
        />
      )}
      <SummaryField field={fields.summary} maxChars={EDIT_SUMMARY_MAX_CHARS} />
      <CheckBox field={fields.slip} label={t("statuses.slip")} hint={t("statuses.slipHint")} />
      <FormRow cancelTo={place.path}>
        <SubmitButton>{t("writing.publishEdit")}</SubmitButton>
        <PlainPreviewButton />
      </FormRow>
    </WritingForm>
  );
}
