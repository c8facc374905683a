import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { openCall } from "#app/domain/calls/open.server";
import { mayCall, mayCallIn } from "#app/domain/calls/policy";
import { listSpaces } from "#app/domain/spaces/list.server";
import { allow } from "#app/lib/errors";
import { callPath, callsPath, newCallPath } from "#app/lib/paths";
import { CallFields } from "#app/ui/calls/call-fields";
import { pageTitle } from "#app/ui/layout/page-title";
import { PlainPreviewButton } from "#app/ui/writing/body-field";
import { FormRow } from "#app/ui/writing/form-row";
import { SpaceField } from "#app/ui/writing/space-field";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useFreshForm } from "#app/ui/writing/use-fresh-form";
import { useSent } from "#app/ui/writing/use-sent";
import { WritingForm } from "#app/ui/writing/writing-form";
import { draftFor, forgetDraft } from "#app/web/draft.server";
import { orPreview } from "#app/web/preview.server";
import { reading, writing } from "#app/web/respond.server";
import { CALL_BOUNDS } from "./call-bounds";
import { NewCallForm } from "./call-form";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const viewer = work.member();
  allow(mayCall(viewer, work.now));
  const [spaces, draft] = await Promise.all([listSpaces(work.db, viewer), draftFor(work)]);
  return {
    spaces: spaces
      .filter(({ id }) => mayCallIn(viewer, id, work.now))
      .map(({ slug, name, private: hidden }) => ({ slug, name, private: hidden })),
    wished: work.query("space"),
    draft,
  };
});

export const action = orPreview(
  writing(async (work) => {
    const called = await openCall(work.db, work.actor, await work.form(NewCallForm), work.now);
    await forgetDraft(work, work.url.pathname);
    return work.done(callPath(called), "saved");
  }),
);

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("calls.newTitle"));

export default function NewCallPage() {
  const { draft } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <h1 className="mb-6 text-2xl">{t("calls.newTitle")}</h1>
      {/* A new form once the draft is thrown away. */}
      <CallingForm key={useFreshForm(draft)} />
    </>
  );
}

function CallingForm() {
  const { spaces, wished, draft } = useLoaderData<typeof loader>();
  const { lastResult, preview } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof NewCallForm>>({
    id: "call",
    lastResult,
    defaultValue: draft ?? { space: wished },
  });
  return (
    <WritingForm form={form} action={newCallPath()} draft={draft}>
      <CallFields fields={fields} bounds={CALL_BOUNDS} preview={preview} />
      <SpaceField field={fields.space} spaces={spaces} />
      <FormRow cancelTo={callsPath()}>
        <SubmitButton>{t("calls.publish")}</SubmitButton>
        <PlainPreviewButton />
      </FormRow>
    </WritingForm>
  );
}
