import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { reportOnCall } from "#app/domain/calls/edit.server";
import { findCall } from "#app/domain/calls/find.server";
import { mayReport } from "#app/domain/calls/policy";
import { allow } from "#app/lib/errors";
import { callActPath, callPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { BackToPost } from "#app/ui/writing/back-to-post";
import { BodyField, PlainPreviewButton } from "#app/ui/writing/body-field";
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
import { ReportForm } from "./call-form";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const call = await findCall(work.db, work.viewer, callIdOf(work.param("id")));
  allow(mayReport(work.member(), call, work.now));
  const { id, slug, title, report } = call;
  return { call: { id, slug, title }, text: { body: report ?? "" }, draft: await draftFor(work) };
});

export const action = orPreview(
  writing(async (work) => {
    const { body } = await work.form(ReportForm);
    const called = await reportOnCall(work.db, work.actor, callIdOf(work.param("id")), body, work.now);
    await forgetDraft(work, work.url.pathname);
    return work.done(callPath(called), "saved");
  }),
);

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("calls.writeReport"));

export default function ReportPage() {
  const { call, draft } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackToPost to={callPath(call)} title={call.title} />
      <h1 className="mb-6 text-2xl">{t("calls.writeReport")}</h1>
      {/* A new form once the draft is thrown away. */}
      <ReportingForm key={useFreshForm(draft)} />
    </>
  );
}

function ReportingForm() {
  const { call, text, draft } = useLoaderData<typeof loader>();
  const { lastResult, preview } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof ReportForm>>({ id: "report", lastResult, defaultValue: draft ?? text });
  return (
    <WritingForm form={form} action={callActPath(call, "report")} draft={draft}>
      <BodyField
        field={fields.body}
        label={t("calls.reportField")}
        hint={t("calls.reportHint")}
        bounds={CALL_BOUNDS.body}
        preview={preview}
      />
      <FormRow cancelTo={callPath(call)}>
        <SubmitButton>{t("calls.publishReport")}</SubmitButton>
        <PlainPreviewButton />
      </FormRow>
    </WritingForm>
  );
}
