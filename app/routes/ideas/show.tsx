import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isWorthFinding } from "#app/domain/ideas/findable";
import { maySetStatus } from "#app/domain/ideas/policy";
import { type ShownIdea, showIdea } from "#app/domain/ideas/show.server";
import { findPromise, listUpdates } from "#app/domain/statuses/list.server";
import { maySpeak } from "#app/domain/statuses/policy";
import { ideaJsonLd } from "#app/lib/json-ld";
import { ideaActPath, ideaCardPath, ideaPath, readId, readPageNumber } from "#app/lib/paths";
import { drawing } from "#app/routes/drawing.server";
import { Extensions } from "#app/ui/comments/extensions";
import { OpenedCommentForms } from "#app/ui/comments/opened-comment-forms";
import { Talks } from "#app/ui/comments/talks";
import { IdeaPost } from "#app/ui/ideas/idea-post";
import { Drawn } from "#app/ui/kit/drawn";
import { EnhancedForms } from "#app/ui/kit/enhanced-forms";
import { JsonLd } from "#app/ui/kit/json-ld";
import { NumberedPager } from "#app/ui/kit/numbered-pager";
import { foundAs, pageTitle } from "#app/ui/layout/page-title";
import { Sharing } from "#app/ui/questions/sharing";
import { useFocusOnPost } from "#app/ui/questions/use-focus-on-post";
import { StatusBanner } from "#app/ui/statuses/status-banner";
import { StatusUpdates } from "#app/ui/statuses/status-updates";
import { draftFor } from "#app/web/draft.server";
import { readTalk } from "#app/web/idea-talk.server";
import { withVerdicts } from "#app/web/idea-verdicts.server";
import { ideaIdOf } from "#app/web/ids.server";
import { type Reading, reading } from "#app/web/respond.server";
import { drawnVotes } from "./drawn-votes.server";

export const loader = reading(async (work) => {
  const { db, viewer, param, query } = work;
  const idea = await showIdea(db, viewer, ideaIdOf(param("slug")));
  const page = readPageNumber(query("page"));
  const cameFor = readId(query("merged") ?? undefined);
  // It may be taken apart again: nobody is to remember where it led.
  if (idea.mergedInto) throw redirect(ideaPath(idea.mergedInto, { merged: idea.id }), { status: 302 });
  if (work.url.pathname !== ideaPath(idea))
    throw redirect(ideaPath(idea, { page, merged: cameFor ?? undefined }), { status: 301 });
  const [{ drawn, pages, commentCount }, draft] = await Promise.all([
    drawnPage(work, idea, { page, cameFor }),
    draftFor(work),
  ]);
  return { idea: outlineOf(idea), commentCount, drawn, page, pages, draft };
});

/** What is told of the idea beside what is drawn of it. */
const outlineOf = (idea: ShownIdea) => ({
  id: idea.id,
  slug: idea.slug,
  title: idea.title,
  excerpt: idea.excerpt,
  language: idea.language,
  private: idea.space.private,
  worthFinding: isWorthFinding(idea),
});

type At = { page: number; cameFor: number | null };

/** The idea, what the company said, and what people say on this page of it. */
async function drawnPage(work: Reading, idea: ShownIdea, { page, cameFor }: At) {
  const { db, viewer, now, app } = work;
  const [updates, promise, voting, talk, draw] = await Promise.all([
    listUpdates(db, { ideaId: idea.id }),
    findPromise(db, { ideaId: idea.id }),
    drawnVotes(work, idea),
    readTalk(work, idea, page),
    drawing(work),
  ]);
  const signedIn = viewer !== null;
  const mayAnswer = maySetStatus(viewer, idea, now);
  const post = (
    <IdeaPost
      key="idea"
      signedIn={signedIn}
      idea={withVerdicts(viewer, idea, now)}
      cameFor={cameFor}
      standing={<StatusBanner idea={idea} updates={updates} promise={promise} mayAnswer={mayAnswer} now={now} />}
      voting={voting}
      extensions={<Extensions extensions={talk.extensions} />}
    />
  );
  // Only guests' pages are read by search engines; for members it would be weight.
  const told = !signedIn && <JsonLd key="told" data={ideaJsonLd(idea, app.address.link(""))} />;
  const drawn = {
    post: draw([post, told]),
    updates: draw(<StatusUpdates updates={updates} mayMend={maySpeak(viewer, idea.spaceId, now)} />),
    talks: draw(<Talks talks={talk.talks} may={talk.may} action={ideaActPath(idea, "comments")} />),
  };
  return { drawn, pages: talk.pages, commentCount: talk.commentCount };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return pageTitle(matches, (t) => t("error.notFoundTitle"));
  const { idea, page } = data;
  return pageTitle(
    matches,
    () => idea.title,
    foundAs(matches, {
      title: idea.title,
      description: idea.excerpt,
      path: ideaPath(idea, { page }),
      picture: idea.private ? undefined : ideaCardPath(idea),
      language: idea.language,
      worthFinding: idea.worthFinding,
    }),
  );
};

export default function ShowIdea() {
  const { idea, commentCount, drawn, page, pages, draft } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  useFocusOnPost();
  return (
    <EnhancedForms>
      <div className="max-w-text">
        <Drawn html={drawn.post} />
        <Drawn html={drawn.updates} />
        <section aria-labelledby="comments" className="mt-12">
          <h2 id="comments" className="border-line border-b pb-2 text-xl">
            {t("ideaTalk.title", { count: commentCount })}
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
