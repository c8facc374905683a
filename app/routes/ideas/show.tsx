import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { maySetStatus } from "#app/domain/ideas/policy";
import { showIdea } from "#app/domain/ideas/show.server";
import { findPromise, listUpdates } from "#app/domain/statuses/list.server";
import { maySpeak } from "#app/domain/statuses/policy";
import { ideaPath } from "#app/lib/paths";
import { drawing } from "#app/routes/drawing.server";
import { IdeaPost } from "#app/ui/ideas/idea-post";
import { Drawn } from "#app/ui/kit/drawn";
import { EnhancedForms } from "#app/ui/kit/enhanced-forms";
import { foundAs, pageTitle } from "#app/ui/layout/page-title";
import { Sharing } from "#app/ui/questions/sharing";
import { StatusBanner } from "#app/ui/statuses/status-banner";
import { StatusUpdates } from "#app/ui/statuses/status-updates";
import { ideaIdOf } from "#app/web/ids.server";
import { reading } from "#app/web/respond.server";

export const loader = reading(async (work) => {
  const { db, viewer, param } = work;
  const idea = await showIdea(db, viewer, ideaIdOf(param("slug")));
  if (work.url.pathname !== ideaPath(idea)) throw redirect(ideaPath(idea), { status: 301 });
  const [updates, promise, draw] = await Promise.all([
    listUpdates(db, { ideaId: idea.id }),
    findPromise(db, { ideaId: idea.id }),
    drawing(work),
  ]);
  const mayAnswer = maySetStatus(viewer, idea, work.now);
  const { id, slug, title, excerpt, language } = idea;
  return {
    idea: { id, slug, title, excerpt, language },
    drawn: {
      post: draw(
        <IdeaPost
          signedIn={viewer !== null}
          idea={idea}
          standing={
            <StatusBanner idea={idea} updates={updates} promise={promise} mayAnswer={mayAnswer} now={work.now} />
          }
        />,
      ),
      updates: draw(<StatusUpdates updates={updates} mayMend={maySpeak(viewer, idea.spaceId, work.now)} />),
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return pageTitle(matches, (t) => t("error.notFoundTitle"));
  const { title, excerpt, language } = data.idea;
  return pageTitle(
    matches,
    () => title,
    foundAs(matches, { title, description: excerpt, path: ideaPath(data.idea), language }),
  );
};

export default function ShowIdea() {
  const { drawn } = useLoaderData<typeof loader>();
  return (
    <EnhancedForms>
      <div className="max-w-text">
        <Drawn html={drawn.post} />
        <Drawn html={drawn.updates} />
      </div>
      <Sharing />
    </EnhancedForms>
  );
}
