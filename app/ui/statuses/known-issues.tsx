import { TriangleAlert } from "lucide";
import type { KnownIssue } from "#app/domain/statuses/known-issue.server";
import { questionPath } from "#app/lib/paths";
import { Icon } from "#app/ui/kit/icon";
import { useLangOf } from "#app/ui/kit/lang-of";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";

/** What is wrong in a space and not solved yet, as the company knows. */
export function KnownIssues({ issues }: { issues: readonly KnownIssue[] }) {
  const { t } = useWords();
  if (issues.length === 0) return null;
  return (
    <section aria-labelledby="known-issues" className="max-w-text rounded-md bg-warn-soft px-4 py-3">
      <h2 id="known-issues" className="flex items-center gap-2 font-sans font-semibold text-base text-warn">
        <Icon of={TriangleAlert} className="size-5 shrink-0" />
        {t("statuses.knownIssuesHere")}
      </h2>
      <IssueList issues={issues} />
    </section>
  );
}

/** The same in the form to ask: those of the space that is chosen, and of all while none is. */
export function KnownIssuesOf({ issues, space }: { issues: readonly KnownIssue[]; space: string | undefined }) {
  const { t } = useWords();
  const here = space ? issues.filter((issue) => issue.space.slug === space) : issues;
  if (here.length === 0) return null;
  return (
    <details open={Boolean(space) || here.length <= 3} className="rounded-md bg-warn-soft px-4 py-3">
      <summary className="min-h-6 font-semibold text-warn">
        {t("statuses.knownIssues")} ({here.length})
      </summary>
      <p className="mt-2 text-sm">{t("statuses.knownIssuesAsk")}</p>
      <IssueList issues={here} withSpace={!space} />
    </details>
  );
}

function IssueList({ issues, withSpace = false }: { issues: readonly KnownIssue[]; withSpace?: boolean }) {
  const { t } = useWords();
  const langOf = useLangOf();
  return (
    <ul className="mt-2 space-y-2">
      {issues.map((issue) => (
        <li key={issue.id}>
          <a href={questionPath(issue)} className="font-semibold text-ink hover:text-accent">
            <bdi lang={langOf(issue.title)}>{issue.title}</bdi>
          </a>
          <p className="flex flex-wrap gap-x-3 text-sm">
            <span>{t(`statuses.issue.${issue.status}`)}</span>
            <span>
              {t("statuses.since")} <Time at={issue.since} />
            </span>
            {issue.affectedCount > 0 && <span>{t("statuses.affectedToo", { count: issue.affectedCount })}</span>}
            {withSpace && <bdi>{issue.space.name}</bdi>}
          </p>
        </li>
      ))}
    </ul>
  );
}
