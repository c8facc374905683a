import type { QuestionRow } from "#app/domain/questions/list.server";
import { questionPath, spacePath } from "#app/lib/paths";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";
import { Avatar } from "#app/ui/people/avatar";

/** Questions as a short list names them: whose they are, title, space, and what the list is ordered by. */
export function QuestionLines({ rows, moment }: { rows: readonly QuestionRow[]; moment: "askedAt" | "activeAt" }) {
  const { t } = useWords();
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="flex gap-3 py-3.5 first:pt-1">
          <Avatar person={row.author} size="md" />
          <div className="min-w-0">
            <a
              href={questionPath(row)}
              lang={row.language}
              className="font-semibold text-ink leading-snug no-underline hover:text-accent hover:underline"
            >
              <bdi>{row.title}</bdi>
            </a>
            <p className="mt-0.5 flex flex-wrap gap-x-3 text-muted text-sm">
              {!row.author.former && <bdi>{row.author.name}</bdi>}
              <a href={spacePath(row.space)} className="hover:text-accent">
                <bdi>{row.space.name}</bdi>
              </a>
              <Time at={row[moment]} />
              {row.answerCount > 0 && <span>{t("questions.answers", { count: row.answerCount })}</span>}
              {row.affectedCount > 0 && <span>{t("questions.affected", { count: row.affectedCount })}</span>}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
