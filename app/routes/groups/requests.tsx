import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findGroupFor } from "#app/domain/groups/find.server";
import { mayDecideRequests } from "#app/domain/groups/policy";
import { decideRequest, listWaiting } from "#app/domain/groups/requests.server";
import { allow } from "#app/lib/errors";
import { groupActPath, groupPath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Time } from "#app/ui/kit/time";
import { pageTitle } from "#app/ui/layout/page-title";
import { PersonName } from "#app/ui/people/person-name";
import { acting, reading } from "#app/web/respond.server";
import { DecisionForm } from "./group-forms";

export const loader = reading(async ({ db, member, param, now }) => {
  const viewer = member();
  allow(mayDecideRequests(viewer, now));
  const { slug, name } = await findGroupFor(db, viewer, param("slug"));
  return { group: { slug, name }, waiting: await listWaiting(db, slug) };
});

export const action = acting(async ({ db, actor, form, param, done, now }) => {
  const { person, granted } = await form(DecisionForm);
  const slug = param("slug");
  await decideRequest(db, actor, slug, person, granted, now);
  return done(groupActPath({ slug }, "requests"), "saved");
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => t("groups.requests", { group: data?.group.name ?? "" }), [
    { name: "robots", content: "noindex" },
  ]);

export default function GroupRequests() {
  const { group, waiting } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="max-w-text">
      <p className="mb-4 text-sm">
        <a href={groupPath(group)} className="inline-flex min-h-6 items-center text-muted hover:text-accent">
          ← {t("groups.backToGroup")}
        </a>
      </p>
      <h1 className="mb-6 text-2xl">{t("groups.requests", { group: group.name })}</h1>
      {waiting.length === 0 && <EmptyState title={t("groups.noRequests")} />}
      <ul className="divide-y divide-line">
        {waiting.map(({ person, words, askedAt }) => (
          <li key={person.handle} className="grid gap-2 py-4">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <PersonName person={person} face />
              <span className="text-muted text-sm">
                @{person.handle} · {t("groups.asked")} <Time at={askedAt} />
              </span>
            </p>
            <p dir="auto" className={words ? "whitespace-pre-line" : "text-muted text-sm"}>
              {words || t("groups.noWords")}
            </p>
            <Form method="post" action={groupActPath(group, "requests")} className="flex flex-wrap gap-3">
              <input type="hidden" name="person" value={person.handle} />
              <Button look="accent" name="granted" value="yes" aria-label={t("groups.grantOf", { name: person.name })}>
                {t("groups.grant")}
              </Button>
              <Button name="granted" value="no" aria-label={t("groups.refuseOf", { name: person.name })}>
                {t("groups.refuse")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </div>
  );
}
