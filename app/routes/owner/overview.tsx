import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CircleCheck, CircleDashed } from "lucide";
import { useTranslation } from "react-i18next";
import { readOverview } from "#app/domain/staff/overview.server";
import { accountPath, logoPath, ownerInvitePath, ownerPath } from "#app/lib/paths";
import { Icon } from "#app/ui/kit/icon";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { ownerOf } from "#app/web/owner.server";
import { reading } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";

/** What there is to set up, in the order in which it is worth doing. */
const STEPS = ["spaces", "welcome", "logo", "staff", "twoFactor", "mail"] as const;
type Step = (typeof STEPS)[number];

const PLACES: Record<Step, string | null> = {
  spaces: ownerPath("spaces"),
  welcome: ownerPath("community"),
  logo: logoPath(),
  staff: ownerInvitePath(),
  twoFactor: accountPath("two-factor"),
  mail: null,
};

export const loader = reading(async (work) => {
  const seen = await readOverview(work.db, ownerOf(work));
  const done: Record<Step, boolean> = {
    spaces: seen.spaces > 0,
    welcome: seen.welcome,
    logo: seen.logo,
    staff: seen.staff + seen.invited > 0,
    twoFactor: seen.ownTwoFactor,
    mail: work.app.env.SMTP_URL !== undefined,
  };
  return { done, spacesWithoutSpeaker: seen.spacesWithoutSpeaker, withoutTwoFactor: seen.withoutTwoFactor };
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("overview.title"));

export default function Overview() {
  const { done, spacesWithoutSpeaker, withoutTwoFactor } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const count = STEPS.filter((step) => done[step]).length;
  const notes = [
    spacesWithoutSpeaker > 0 && {
      to: ownerPath("spaces"),
      text: t("overview.unspoken", { count: spacesWithoutSpeaker }),
    },
    withoutTwoFactor > 0 && { to: ownerPath("staff"), text: t("overview.unguarded", { count: withoutTwoFactor }) },
  ].filter((note) => note !== false);
  return (
    <OwnerRooms
      room={null}
      title={t("overview.title")}
      lead={t(count === STEPS.length ? "overview.allDone" : "overview.lead", { count, of: STEPS.length })}
    >
      <ol className="divide-y divide-line border-line border-y">
        {STEPS.map((step) => (
          <StepItem key={step} step={step} done={done[step]} />
        ))}
      </ol>
      {notes.length > 0 && (
        <section className="mt-8">
          <h2 className="text-lg">{t("overview.notes")}</h2>
          <ul className="mt-2 space-y-2">
            {notes.map(({ to, text }) => (
              <li key={to}>
                <a href={to} className="inline-flex min-h-6 items-center text-accent underline">
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </OwnerRooms>
  );
}

function StepItem({ step, done }: { step: Step; done: boolean }) {
  const { t } = useTranslation();
  const sign = done ? CircleCheck : CircleDashed;
  const place = PLACES[step];
  const label = t(`overview.steps.${step}`);
  return (
    <li className="flex gap-3 py-3">
      <Icon of={sign} className={`mt-0.5 size-6 shrink-0 ${done ? "text-accent" : "text-muted"}`} />
      <div>
        <p className="font-semibold">
          {place ? (
            <a href={place} className="text-ink underline decoration-line underline-offset-4 hover:text-accent">
              {label}
            </a>
          ) : (
            label
          )}
          <span className="sr-only">: {t(done ? "overview.done" : "overview.notYet")}</span>
        </p>
        {!done && <p className="text-muted text-sm">{t(`overview.texts.${step}`)}</p>}
      </div>
    </li>
  );
}
