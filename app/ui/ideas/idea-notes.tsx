import { Archive, GitMerge, type IconNode } from "lucide";
import type { ReactNode } from "react";
import type { ShownIdea } from "#app/domain/ideas/show.server";
import { Icon } from "#app/ui/kit/icon";
import { useLangOf } from "#app/ui/kit/lang-of";
import { useWords } from "#app/ui/kit/words";

type Props = {
  idea: ShownIdea;
  /** The idea that the reader came for and that was merged into this one, by id. */
  cameFor: number | null;
};

/** What a reader should know before the text: that the idea was put away, or what was merged into what. */
export function IdeaNotes({ idea, cameFor }: Props) {
  const { t } = useWords();
  const langOf = useLangOf();
  const merged = idea.gathered.find(({ id }) => id === cameFor);
  return (
    <>
      {merged && (
        <Note sign={GitMerge}>
          <p role="status">{t("ideas.mergedFrom", { title: merged.title })}</p>
        </Note>
      )}
      {idea.mergedIntoId !== null && (
        <Note sign={GitMerge}>
          <p>{t("ideas.mergedNote")}</p>
        </Note>
      )}
      {idea.archivedAt && (
        <Note sign={Archive}>
          <p>{t("ideas.archivedNote")}</p>
        </Note>
      )}
      {idea.gathered.length > 0 && !merged && (
        <Note sign={GitMerge}>
          <p>{t("ideas.gathered", { count: idea.gathered.length })}</p>
          <ul className="mt-1 text-muted">
            {idea.gathered.map(({ id, title }) => (
              <li key={id}>
                <bdi lang={langOf(title)}>{title}</bdi>
              </li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}

function Note({ sign, children }: { sign: IconNode; children: ReactNode }) {
  return (
    <div className="mb-4 flex gap-3 rounded-md bg-sunken px-4 py-3">
      <Icon of={sign} className="mt-1 size-5 shrink-0 text-muted" />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
