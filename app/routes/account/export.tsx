import { useForm } from "@conform-to/react";
import { type MetaFunction, redirectDocument } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { requirePassword } from "#app/domain/accounts/password.server";
import { exportDownloadPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { AccountForm } from "#app/ui/people/account-form";
import { AccountRooms } from "#app/ui/people/account-rooms";
import { PROOF_NEEDED, ProofFields } from "#app/ui/people/proof-fields";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";
import { allowExport } from "#app/web/export-permit.server";
import { countingGuesses } from "#app/web/guesses.server";
import { reading, writing } from "#app/web/respond.server";
import { OwnPasswordForm } from "./proof-forms";

export { clientLoader } from "#app/ui/layout/room-words";

export const loader = reading(async ({ member }) => {
  member();
  return null;
});

export const action = writing(async (work) => {
  const { password } = await work.form(OwnPasswordForm);
  await countingGuesses(work, () => requirePassword(work.db, work.actor.id, password));
  allowExport(work, work.actor);
  return redirectDocument(exportDownloadPath(), 303);
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("exporting.title"));

export default function Export() {
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof OwnPasswordForm>>({
    id: "export",
    constraint: PROOF_NEEDED,
    lastResult,
  });
  return (
    <AccountRooms room="export" title={t("exporting.title")} lead={t("exporting.lead")}>
      <AccountForm form={form} leavesPage>
        <p>{t("exporting.what")}</p>
        <ProofFields fields={{ password: fields.password }} />
        <SubmitButton>{t("exporting.submit")}</SubmitButton>
      </AccountForm>
    </AccountRooms>
  );
}
