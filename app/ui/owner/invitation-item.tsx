import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { InvitationRow } from "#app/domain/staff/list.server";
import { ownerInvitationPath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";
import { Time } from "#app/ui/kit/time";

/** Somebody who was invited and has not answered, with what can be done about it. */
export function InvitationItem({ invitation }: { invitation: InvitationRow }) {
  const { t } = useTranslation();
  const { id, email, role, title, spaces, invitedAt, inviter, expiresAt } = invitation;
  const what = [t(`staff.roles.${role}`), title, spaces.map(({ name }) => name).join(", ")].filter(Boolean);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4">
      <div className="min-w-56 grow">
        <p className="break-all font-semibold">
          <bdi>{email}</bdi>
        </p>
        <p className="text-sm">{what.join(" · ")}</p>
        <p className="text-muted text-sm">
          <Time at={invitedAt} /> {t("staff.invitedBy", { name: inviter })} · <LinkState expiresAt={expiresAt} />
        </p>
      </div>
      <div className="flex gap-2">
        {(["letter", "revocation"] as const).map((act) => (
          <Form key={act} method="post" action={ownerInvitationPath({ id }, act)}>
            <Button look={act === "letter" ? "plain" : "danger"}>
              {t(act === "letter" ? "staff.again" : "staff.revoke")}
              <span className="sr-only">: {email}</span>
            </Button>
          </Form>
        ))}
      </div>
    </li>
  );
}

function LinkState({ expiresAt }: { expiresAt: Date | null }) {
  const { t } = useTranslation();
  if (expiresAt === null) return t("staff.letterWaits");
  return (
    <>
      {t("staff.linkRunsOut")} <Time at={expiresAt} />
    </>
  );
}
