import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findIdea } from "#app/domain/ideas/find.server";
import { mergeIdea, unmergeIdea } from "#app/domain/ideas/merge.server";
import { findMergeTarget, findMergeTargets } from "#app/domain/ideas/merge-targets.server";
import { mayMerge } from "#app/domain/ideas/policy";
import { showIdea } from "#app/domain/ideas/show.server";
import { allow, Invalid } from "#app/lib/errors";
import { ideaActPath, ideaPath, readId } from "#app/lib/paths";
import { MergedAlready, MergeTargets, MergeThis } from "#app/ui/ideas/merge-parts";
import { FormError } from "#app/ui/kit/field";
import { pageTitle } from "#app/ui/layout/page-title";
import { BackToPost } from "#app/ui/writing/back-to-post";
import { useSent } from "#app/ui/writing/use-sent";
import { ideaIdOf } from "#app/web/ids.server";
import { type Reading, reading, writing } from "#app/web/respond.server";
import type { IdeaId } from "#db/schema/index";
import { MergeForm } from "./merge-form";

export { clientAction } from "#app/ui/writing/client-action";

export const loader = reading(async (work) => {
  const idea = await showIdea(work.db, work.viewer, ideaIdOf(work.param("id")));
  allow(mayMerge(work.member(), idea, work.now));
  const { id, slug, title, language, promoteCount, mergedInto, mergedAt, merger } = idea;
  const shown = { id, slug, title, language, promoteCount };
  if (idea.mergedIntoId !== null) return { state: "merged" as const, idea: shown, mergedInto, mergedAt, merger };
  const into = readId(work.query("into") ?? undefined);
  const target = into && (await findMergeTarget(work.db, work.member(), idea, into as IdeaId));
  if (target) return { state: "chosen" as const, idea: shown, target };
  return { state: "open" as const, idea: shown, ...(await lookedFor(work, idea)) };
});

async function lookedFor({ db, member, query }: Reading, idea: Awaited<ReturnType<typeof showIdea>>) {
  const words = (query("q") ?? "").trim();
  return { words, targets: await findMergeTargets(db, member(), idea, words) };
}

export const action = writing(async ({ db, actor, param, form, done, now }) => {
  const { id } = await findIdea(db, actor, ideaIdOf(param("id")));
  const { merged, into } = await form(MergeForm);
  if (merged === "no") await unmergeIdea(db, actor, id, now);
  else if (into === undefined) throw new Invalid({ "": "error.mergeUnknown" });
  else await mergeIdea(db, actor, id, into as IdeaId, now);
  return done(ideaActPath({ id }, "merge"), merged === "no" ? "unmerged" : "merged");
});

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t("merging.title"), [{ name: "robots", content: "noindex" }]);

export default function MergePage() {
  const shown = useLoaderData<typeof loader>();
  const { lastResult } = useSent();
  const { t } = useTranslation();
  const { idea } = shown;
  const errors = Object.values(lastResult?.error ?? {}).flatMap((words) => words ?? []);
  return (
    <div className="max-w-text">
      <BackToPost to={ideaPath(idea)} title={idea.title} />
      <h1 className="mb-4 text-2xl">{t("merging.title")}</h1>
      <FormError id="merge-error" errors={errors} />
      {shown.state === "merged" && <MergedAlready {...shown} />}
      {shown.state === "chosen" && (
        <Form method="post" action={ideaActPath(idea, "merge")}>
          <MergeThis {...shown} />
        </Form>
      )}
      {shown.state === "open" && <MergeTargets {...shown} />}
    </div>
  );
}
