import type { ReactNode } from "react";
import { ideaActPath, ideaLinkPath, ideaPath, ideasPath } from "#app/lib/paths";
import { PlainProse } from "#app/ui/kit/prose";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";
import { Byline } from "#app/ui/people/byline";
import { PostActions } from "#app/ui/questions/post-actions";
import { PostLinks } from "#app/ui/questions/post-links";
import { EditedBy, OriginNote } from "#app/ui/questions/post-notes";
import { TagList } from "#app/ui/questions/tag-list";
import type { IdeaWithVerdicts } from "#app/web/idea-verdicts.server";
import { ForCall } from "./for-call";
import { IdeaNotes } from "./idea-notes";

type Props = {
  signedIn: boolean;
  idea: IdeaWithVerdicts;
  /** The idea that the reader came for and that was merged into this one, by id. */
  cameFor: number | null;
  /** What the company said of it, above its text. */
  standing?: ReactNode;
  /** What was added to it from its comments. */
  extensions?: ReactNode;
  /** Where it is voted on, below its text. */
  voting?: ReactNode;
};

/** The idea itself: what is proposed and why, by whom, how it stands, and what can be done about it. */
export function IdeaPost({ signedIn, idea, cameFor, standing, extensions, voting }: Props) {
  const { t } = useWords();
  return (
    <article aria-labelledby="idea-title">
      <p className="mb-2 text-sm">
        <a
          href={ideasPath({ space: idea.space.slug })}
          className="font-semibold text-accent no-underline hover:underline"
        >
          <bdi>{idea.space.name}</bdi>
        </a>
        {idea.space.private && <span className="text-muted"> · {t("spaces.private")}</span>}
      </p>
      <h1 id="idea-title" className="text-2xl" lang={idea.language}>
        <bdi>{idea.title}</bdi>
      </h1>
      <div className="mt-3 mb-4">
        <Byline person={idea.author}>
          <span>
            {t("ideas.proposed")} <Time at={idea.proposedAt} />
          </span>
          <EditedBy post={idea} />
        </Byline>
      </div>
      {idea.call && (
        <div className="mb-4">
          <ForCall call={idea.call} />
        </div>
      )}
      <IdeaNotes idea={idea} cameFor={cameFor} />
      {standing}
      <h2 className="mt-6 mb-2 text-lg">{t("ideas.problem")}</h2>
      <PlainProse html={idea.problemHtml} lang={idea.language} />
      {/* Whoever took their words with them left none here. */}
      {idea.html && (
        <>
          <h2 className="mt-6 mb-2 text-lg">{t("ideas.proposal")}</h2>
          <PlainProse html={idea.html} lang={idea.language} />
        </>
      )}
      {extensions}
      <OriginNote origin={idea.origin} />
      <div className="mt-5">
        <TagList tags={idea.tags} pathOf={(tag) => ideasPath({ tag })} />
      </div>
      {voting}
      <div data-screen="" className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <PostActions
          share={{ path: ideaLinkPath(idea.id), title: idea.title }}
          signedIn={signedIn}
          here={ideaPath(idea)}
          follow={{ action: ideaActPath(idea, "follow"), set: idea.followed }}
        />
        <PostLinks
          links={[
            idea.can.edit && [ideaActPath(idea, "edit"), t("questions.edit")],
            idea.editedAt && [ideaActPath(idea, "history"), t("questions.history")],
            idea.can.delete && [ideaActPath(idea, "deletion"), t("questions.delete")],
          ]}
        />
      </div>
    </article>
  );
}
