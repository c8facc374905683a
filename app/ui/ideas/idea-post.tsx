import type { ReactNode } from "react";
import type { ShownIdea } from "#app/domain/ideas/show.server";
import { ideaLinkPath, ideaPath, spacePath } from "#app/lib/paths";
import { PlainProse } from "#app/ui/kit/prose";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";
import { Byline } from "#app/ui/people/byline";
import { PostActions } from "#app/ui/questions/post-actions";
import { EditedBy, OriginNote } from "#app/ui/questions/post-notes";
import { TagList } from "#app/ui/questions/tag-list";
import { ArchivedMark, IdeaStatusMark } from "./idea-status";

type Props = {
  signedIn: boolean;
  idea: ShownIdea;
  /** What the company said of it, above its text. */
  standing?: ReactNode;
  /** What was added to it from its comments. */
  extensions?: ReactNode;
  /** Where it is voted on, below its text. */
  voting?: ReactNode;
};

/** The idea itself: what is proposed and why, by whom, how it stands, and what can be done about it. */
export function IdeaPost({ signedIn, idea, standing, extensions, voting }: Props) {
  const { t } = useWords();
  return (
    <article aria-labelledby="idea-title">
      <p className="mb-2 text-sm">
        <a href={spacePath(idea.space)} className="font-semibold text-accent no-underline hover:underline">
          <bdi>{idea.space.name}</bdi>
        </a>
        {idea.space.private && <span className="text-muted"> · {t("spaces.private")}</span>}
      </p>
      <h1 id="idea-title" className="text-2xl" lang={idea.language}>
        <bdi>{idea.title}</bdi>
      </h1>
      <p className="mt-3 mb-6 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-muted text-sm">
        <span className="inline-flex flex-wrap gap-1.5">
          <IdeaStatusMark status={idea.status} />
          {idea.archivedAt && <ArchivedMark />}
        </span>
      </p>
      <div className="mb-4">
        <Byline person={idea.author}>
          <span>
            {t("ideas.proposed")} <Time at={idea.proposedAt} />
          </span>
          <EditedBy post={idea} />
        </Byline>
      </div>
      {standing}
      <h2 className="mt-6 mb-2 text-lg">{t("ideas.problem")}</h2>
      <PlainProse html={idea.problemHtml} lang={idea.language} />
      <h2 className="mt-6 mb-2 text-lg">{t("ideas.proposal")}</h2>
      <PlainProse html={idea.html} lang={idea.language} />
      {extensions}
      <OriginNote origin={idea.origin} />
      <div className="mt-5">
        <TagList tags={idea.tags} />
      </div>
      {voting}
      <div data-screen="" className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <PostActions
          share={{ path: ideaLinkPath(idea.id), title: idea.title }}
          signedIn={signedIn}
          here={ideaPath(idea)}
        />
      </div>
    </article>
  );
}
