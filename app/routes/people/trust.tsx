import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findProfile } from "#app/domain/people/profile.server";
import { setTrust } from "#app/domain/trust/hand.server";
import { listLevels } from "#app/domain/trust/levels.server";
import { maySetTrust } from "#app/domain/trust/policy";
import { showTrust } from "#app/domain/trust/show.server";
import { NotFound } from "#app/lib/errors";
import { trustPath } from "#app/lib/paths";
import { pageTitle } from "#app/ui/layout/page-title";
import { BackToPerson } from "#app/ui/people/back-to-person";
import { Levels } from "#app/ui/trust/levels";
import { NextLevel } from "#app/ui/trust/next-level";
import { TrustForm as SettingForm } from "#app/ui/trust/trust-form";
import { TrustHistory } from "#app/ui/trust/trust-history";
import { Unlocked } from "#app/ui/trust/unlocked";
import { useSent } from "#app/ui/writing/use-sent";
import { reading, writing } from "#app/web/respond.server";
import { TrustForm } from "./trust-form";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async ({ db, member, param, now }) => {
  const viewer = member();
  const handle = param("handle");
  const { id, name, former, role, ...person } = await findProfile(db, handle);
  if (former) throw new NotFound();
  if (person.handle !== handle) throw redirect(trustPath(person), 301);
  const [trust, levels] = await Promise.all([showTrust(db, viewer, id, now), listLevels(db)]);
  return {
    person: { handle, name, staff: role !== "member" },
    own: viewer.id === id,
    can: { set: maySetTrust(viewer, { id, role }, now) },
    trust,
    levels,
  };
});

export const action = writing(async (work) => {
  const handle = work.param("handle");
  await setTrust(work.db, work.actor, handle, await work.form(TrustForm), work.now);
  return work.done(trustPath({ handle }), "saved");
});

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t("trust.title"), [{ name: "robots", content: "noindex" }]);

export default function Trust() {
  const { person, own, can, trust, levels } = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const { level } = trust;
  return (
    <div className="max-w-text">
      <BackToPerson person={person} />
      <h1 className="mb-1 text-2xl">{t("trust.heading", { level, name: t(`trust.names.${level}`) })}</h1>
      <p className="mb-6 text-muted">{t("trust.lead")}</p>
      <Unlocked levels={levels} level={level} own={own} />
      <NextLevel trust={trust} staff={person.staff} />
      <Levels levels={levels} level={level} />
      <TrustHistory changes={trust.changes} />
      {can.set && <SettingForm lastResult={lastResult} now={trust.held ? String(level) : "by-rule"} />}
    </div>
  );
}
