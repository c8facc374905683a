import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { editCall } from "#app/domain/calls/edit.server";
import { findCall } from "#app/domain/calls/find.server";
import { mayEdit } from "#app/domain/calls/policy";
import { daysOf } from "#app/domain/calls/span";
import { allow } from "#app/lib/errors";
import { callActPath, callPath } from "#app/lib/paths";
import { CallFields } from "#app/ui/calls/call-fields";
import { pageTitle } from "#app/ui/layout/page-title";
import { BackToPost } from "#app/ui/writing/back-to-post";
import { PlainPreviewButton } from "#app/ui/writing/body-field";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useFreshForm } from "#app/ui/writing/use-fresh-form";
import { useSent } from "#app/ui/writing/use-sent";
import { WritingForm } from "#app/ui/writing/writing-form";
import { draftFor, forgetDraft } from "#app/web/draft.server";
import { callIdOf } from "#app/web/ids.server";
import { orPreview } from "#app/web/preview.server";
import { reading, writing } from "#app/web/respond.server";
import { CALL_BOUNDS } from "./call-bounds";
import { CallEditForm } from "./call-form";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const call = await findCall(work.db, work.viewer, callIdOf(work.param("id")));
  allow(mayEdit(work.member(), call, work.now));
  const { id, slug, title, body, prompts } = call;
  return {
    call: { id, slug, title },
    text: { title, body, prompts: prompts.join("\n"), ...daysOf(call) },
    draft: await draftFor(work),
  };
});

export const action = orPreview(
  writing(async (work) => {
    const id = callIdOf(work.param("id"));
    const called = await editCall(work.db, work.actor, id, await work.form(CallEditForm), work.now);
    await forgetDraft(work, work.url.pathname);
    return work.done(callPath(called), "edited");
  }),
);

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("calls.editTitle"));

export default function EditCallPage() {
  const { call, draft } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackToPost to={callPath(call)} title={call.title} />
      <h1 className="mb-6 text-2xl">{t("calls.editTitle")}</h1>
      {/* A new form once the draft is thrown away. */}
      <EditingForm key={useFreshForm(draft)} />
    </>
  );
}

function EditingForm() {
  const { call, text, draft } = useLoaderData<typeof loader>();
  const { lastResult, preview } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof CallEditForm>>({ id: "edit", lastResult, defaultValue: draft ?? text });
  return (
    <WritingForm form={form} action={callActPath(call, "edit")} draft={draft}>
      <CallFields fields={fields} bounds={CALL_BOUNDS} preview={preview} />
      <FormRow cancelTo={callPath(call)}>
        <SubmitButton>{t("writing.publishEdit")}</SubmitButton>
        <PlainPreviewButton />
      </FormRow>
    </WritingForm>
  );
}
