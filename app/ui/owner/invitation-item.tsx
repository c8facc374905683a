import { Form } from "@remix-run/react";
import { useContext } from "react";
import { useTranslation } from "react-i18next";
import type { InvitationRow } from "#app/domain/staff/list.server";
import { ownerInvitationPath } from "#app/lib/paths";
import { DAY_MS } from "#app/lib/time";
import { Button } from "#app/ui/kit/button";
import { NowContext, Time } from "#app/ui/kit/time";

/** Somebody who was invited and has not answered, with what can be done about it. */
export function InvitationItem({ invitation }: { invitation: InvitationRow }) {
  const { t } = useTranslation();
  const { id, email, role, title, spaces, invitedAt, inviter } = invitation;
  const what = [t(`staff.roles.${role}`), title, spaces.map(({ name }) => name).join(", ")].filter(Boolean);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4">
      <div className="min-w-56 grow">
        <p className="break-all font-semibold">
          <bdi>{email}</bdi>
        </p>
        <p className="text-sm">{what.join(" · ")}</p>
        <p className="text-muted text-sm">
          <Time at={invitedAt} /> {t("staff.invitedBy", { name: inviter })} · <LinkState invitation={invitation} />
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

/** A letter that is not out within a day does not go out any more; a link that has run out is swept away some time later. */
function LinkState({ invitation: { expiresAt, invitedAt } }: { invitation: InvitationRow }) {
  const { t } = useTranslation();
  const now = useContext(NowContext);
  const waits = expiresAt === null && now.getTime() - invitedAt.getTime() < DAY_MS;
  if (waits) return t("staff.letterWaits");
  if (expiresAt === null || expiresAt <= now) return t("staff.linkDead");
  return (
    <>
      {t("staff.linkRunsOut")} <Time at={expiresAt} />
    </>
  );
}
