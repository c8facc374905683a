import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { appeal } from "#app/domain/fair-play/appeal.server";
import { APPEAL_MAX_CHARS, APPEAL_MIN_CHARS } from "#app/domain/fair-play/limits";
import { findOwnSignal } from "#app/domain/fair-play/own.server";
import { heldPath } from "#app/lib/paths";
import { OwnSignalItem } from "#app/ui/fair-play/own-signal";
import { TextArea } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerForm } from "#app/ui/owner/owner-form";
import { FormRow } from "#app/ui/writing/form-row";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { signalIdOf } from "#app/web/ids.server";
import { ownerOfPage } from "#app/web/own-pages.server";
import { reading, writing } from "#app/web/respond.server";
import { AppealForm } from "./appeal-form";

export { clientLoader } from "#app/ui/layout/room-words";
export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const viewer = ownerOfPage(work);
  return {
    handle: viewer.handle,
    signal: await findOwnSignal(work.db, viewer, signalIdOf(work.param("id"))),
    bounds: { min: APPEAL_MIN_CHARS, max: APPEAL_MAX_CHARS },
  };
});

export const action = writing(async (work) => {
  const actor = ownerOfPage(work);
  const { words } = await work.form(AppealForm);
  await appeal(work.db, actor, signalIdOf(work.param("id")), words, work.now);
  return work.done(heldPath(actor), "saved");
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("fairPlay.held.title"));

export default function HeldSignal() {
  const { handle, signal, bounds } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="max-w-text">
      <p className="mb-4 text-sm">
        <a href={heldPath({ handle })} className="inline-flex min-h-6 items-center text-muted hover:text-accent">
          ← {t("fairPlay.held.back")}
        </a>
      </p>
      <OwnSignalItem signal={signal} level={1} />
      {signal.can.appeal && (
        <div className="mt-8">
          <AppealFields bounds={bounds} />
        </div>
      )}
    </div>
  );
}

function AppealFields({ bounds }: { bounds: { min: number; max: number } }) {
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<{ words: string }>({ id: "appeal-form", lastResult });
  return (
    <OwnerForm form={form}>
      <TextArea
        field={fields.words}
        label={t("fairPlay.held.appealTitle")}
        hint={t("fairPlay.held.appealHint")}
        bounds={bounds}
        rows={4}
      />
      <FormRow>
        <SubmitButton>{t("fairPlay.held.appealSend")}</SubmitButton>
      </FormRow>
    </OwnerForm>
  );
}
