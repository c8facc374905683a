import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listFollowedIdeas } from "#app/domain/ideas/followed.server";
import { listFollowed } from "#app/domain/questions/followed.server";
import { readCursor } from "#app/lib/cursor";
import { followingPath, ideaActPath, ideasPath, questionActPath, questionsPath, readId } from "#app/lib/paths";
import { FollowedIdeas } from "#app/ui/ideas/followed-ideas";
import { ButtonLink } from "#app/ui/kit/button";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Pager } from "#app/ui/kit/pager";
import { Tabs } from "#app/ui/kit/tabs";
import { Undo } from "#app/ui/kit/undo";
import { pageTitle } from "#app/ui/layout/page-title";
import { FollowedQuestions } from "#app/ui/questions/followed-questions";
import { type Reading, reading } from "#app/web/respond.server";

export const loader = reading(async (work) => {
  const { query } = work;
  const here = { before: query("before"), after: query("after") };
  const { before, after, ...list } = await followedOf(work, query("of") === "ideas");
  const of = list.of === "ideas" ? list.of : null;
  return {
    ...list,
    before: before && followingPath({ of, before }),
    after: after && followingPath({ of, after }),
    here,
    removed: readId(query("removed") ?? ""),
  };
});

async function followedOf({ db, member, query }: Reading, ofIdeas: boolean) {
  const at = { before: readCursor(query("before")), after: readCursor(query("after")) };
  if (ofIdeas) return { of: "ideas" as const, ...(await listFollowedIdeas(db, member(), at)) };
  return { of: "questions" as const, ...(await listFollowed(db, member(), at)) };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("follow.followingTitle"));

export default function Following() {
  const list = useLoaderData<typeof loader>();
  const { of, here, removed } = list;
  const { t } = useTranslation();
  const tabs = [
    { to: followingPath(), label: t("layout.questions"), current: of === "questions" },
    { to: followingPath({ of: "ideas" }), label: t("layout.ideas"), current: of === "ideas" },
  ];
  return (
    <div className="max-w-text">
      <h1 className="mb-1 text-2xl">{t("follow.followingTitle")}</h1>
      <p className="mb-4 text-muted">{t("follow.followingLead")}</p>
      <Tabs label={t("follow.followingTitle")} tabs={tabs} />
      {removed !== null && (
        <Undo
          key={removed}
          action={of === "ideas" ? ideaActPath({ id: removed }, "follow") : questionActPath({ id: removed }, "follow")}
          next={followingPath(of === "ideas" ? { of, ...here } : here)}
        >
          {t("follow.unfollowed")}
        </Undo>
      )}
      {list.rows.length === 0 && <Nothing of={of} />}
      {list.of === "ideas" ? (
        <FollowedIdeas rows={list.rows} here={here} />
      ) : (
        <FollowedQuestions rows={list.rows} here={here} />
      )}
      <Pager before={list.before} after={list.after} />
    </div>
  );
}

function Nothing({ of }: { of: "questions" | "ideas" }) {
  const { t } = useTranslation();
  return (
    <EmptyState title={t(`follow.empty.${of}`)}>
      <p>{t(`follow.emptyHint.${of}`)}</p>
      <p className="mt-4">
        <ButtonLink to={of === "ideas" ? ideasPath() : questionsPath()}>{t(`follow.browse.${of}`)}</ButtonLink>
      </p>
    </EmptyState>
  );
}
