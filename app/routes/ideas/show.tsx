import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { maySetStatus } from "#app/domain/ideas/policy";
import { showIdea } from "#app/domain/ideas/show.server";
import { findPromise, listUpdates } from "#app/domain/statuses/list.server";
import { maySpeak } from "#app/domain/statuses/policy";
import { ideaActPath, ideaPath } from "#app/lib/paths";
import { drawing } from "#app/routes/drawing.server";
import { Extensions } from "#app/ui/comments/extensions";
import { OpenedCommentForms } from "#app/ui/comments/opened-comment-forms";
import { Talks } from "#app/ui/comments/talks";
import { IdeaPost } from "#app/ui/ideas/idea-post";
import { Drawn } from "#app/ui/kit/drawn";
import { EnhancedForms } from "#app/ui/kit/enhanced-forms";
import { NumberedPager } from "#app/ui/kit/numbered-pager";
import { foundAs, pageTitle } from "#app/ui/layout/page-title";
import { Sharing } from "#app/ui/questions/sharing";
import { useFocusOnPost } from "#app/ui/questions/use-focus-on-post";
import { StatusBanner } from "#app/ui/statuses/status-banner";
import { StatusUpdates } from "#app/ui/statuses/status-updates";
import { draftFor } from "#app/web/draft.server";
import { readTalk } from "#app/web/idea-talk.server";
import { ideaIdOf } from "#app/web/ids.server";
import { reading } from "#app/web/respond.server";
import { drawnVotes } from "./drawn-votes.server";

export const loader = reading(async (work) => {
  const { db, viewer, param } = work;
  const idea = await showIdea(db, viewer, ideaIdOf(param("slug")));
  if (work.url.pathname !== ideaPath(idea)) throw redirect(ideaPath(idea), { status: 301 });
  const page = readPage(work.query("page"));
  const [updates, promise, voting, talk, draft, draw] = await Promise.all([
    listUpdates(db, { ideaId: idea.id }),
    findPromise(db, { ideaId: idea.id }),
    drawnVotes(work, idea),
    readTalk(work, idea, page),
    draftFor(work),
    drawing(work),
  ]);
  const mayAnswer = maySetStatus(viewer, idea, work.now);
  const { id, slug, title, excerpt, language, commentCount } = idea;
  return {
    idea: { id, slug, title, excerpt, language, commentCount },
    drawn: {
      post: draw(
        <IdeaPost
          signedIn={viewer !== null}
          idea={idea}
          standing={
            <StatusBanner idea={idea} updates={updates} promise={promise} mayAnswer={mayAnswer} now={work.now} />
          }
          voting={voting}
          extensions={<Extensions extensions={talk.extensions} />}
        />,
      ),
      updates: draw(<StatusUpdates updates={updates} mayMend={maySpeak(viewer, idea.spaceId, work.now)} />),
      talks: draw(<Talks talks={talk.talks} may={talk.may} action={ideaActPath(idea, "comments")} />),
    },
    page,
    pages: talk.pages,
    draft,
  };
});

const readPage = (text: string | null) => (/^[1-9]\d{0,3}$/.test(text ?? "") ? Number(text) : 1);

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
  const { idea, drawn, page, pages, draft } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  useFocusOnPost();
  return (
    <EnhancedForms>
      <div className="max-w-text">
        <Drawn html={drawn.post} />
        <Drawn html={drawn.updates} />
        <section aria-labelledby="comments" className="mt-12">
          <h2 id="comments" className="border-line border-b pb-2 text-xl">
            {t("ideaTalk.title", { count: idea.commentCount })}
          </h2>
          <Drawn html={drawn.talks} />
          <NumberedPager page={page} pages={pages} pathOf={(to) => `${ideaPath(idea, { page: to })}#comments`} />
        </section>
      </div>
      <Sharing />
      <OpenedCommentForms draft={draft} hint={t("ideaTalk.hint")} />
    </EnhancedForms>
  );
}
