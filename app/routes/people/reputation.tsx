import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { hasOwnSignals } from "#app/domain/fair-play/own.server";
import { findProfile } from "#app/domain/people/profile.server";
import { listCauses } from "#app/domain/reputation/list.server";
import { readReputationRules } from "#app/domain/reputation/rules.server";
import { readReputation } from "#app/domain/reputation/standing.server";
import { readCursor } from "#app/lib/cursor";
import { NotFound } from "#app/lib/errors";
import { questionsPath, reputationPath } from "#app/lib/paths";
import { HeldNote } from "#app/ui/fair-play/held-note";
import { ButtonLink } from "#app/ui/kit/button";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Pager } from "#app/ui/kit/pager";
import { pageTitle } from "#app/ui/layout/page-title";
import { BackToPerson } from "#app/ui/people/back-to-person";
import { Causes } from "#app/ui/reputation/causes";
import { ReputationRules } from "#app/ui/reputation/rules";
import { reading } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";

export const loader = reading(async ({ db, member, param, query, url }) => {
  const viewer = member();
  const handle = param("handle");
  const { id, ...person } = await findProfile(db, handle);
  if (person.former) throw new NotFound();
  if (person.handle !== handle) throw redirect(`${reputationPath(person)}${url.search}`, 301);
  const at = { before: readCursor(query("before")), after: readCursor(query("after")) };
  const own = viewer.id === id;
  const [{ rows, before, after }, reputation, rules, looked] = await Promise.all([
    listCauses(db, viewer, id, at),
    readReputation(db, id),
    readReputationRules(db),
    own && hasOwnSignals(db, viewer),
  ]);
  return {
    person: { handle: person.handle, name: person.name },
    own,
    looked,
    reputation,
    rules,
    rows,
    before: before && reputationPath(person, { before }),
    after: after && reputationPath(person, { after }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t("reputation.title"), [{ name: "robots", content: "noindex" }]);

export default function Reputation() {
  const { person, own, looked, reputation, rules, rows, before, after } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="max-w-text">
      <BackToPerson person={person} />
      <h1 className="mb-1 text-2xl">{t("reputation.heading", { count: reputation })}</h1>
      <p className="mb-6 text-muted">{t("reputation.lead")}</p>
      {looked && <HeldNote handle={person.handle} />}
      {rows.length > 0 ? (
        <Causes rows={rows} />
      ) : (
        <EmptyState title={t(own ? "reputation.empty" : "reputation.emptyOfOther")}>
          {own && (
            <>
              <p>{t("reputation.emptyHint")}</p>
              <p className="mt-4">
                <ButtonLink to={questionsPath({ sort: "unanswered" })}>{t("reputation.findQuestion")}</ButtonLink>
              </p>
            </>
          )}
        </EmptyState>
      )}
      <Pager before={before} after={after} />
      <ReputationRules rules={rules} />
    </div>
  );
}
