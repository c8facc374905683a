import { useWords } from "#app/ui/kit/words";
import type { IdeaStatus, IssueStatus } from "#db/schema/index";

const ISSUES = new Set<string>(["investigating", "fix-underway", "solved"] satisfies IssueStatus[]);

/** Whether it is how far the company is with a problem, rather than with an idea. */
export const isIssueStatus = (status: IdeaStatus | IssueStatus): status is IssueStatus => ISSUES.has(status);

/** Says a status in a word, of an idea or of a known issue. */
export function useStatusName() {
  const { t } = useWords();
  return (status: IdeaStatus | IssueStatus): string =>
    isIssueStatus(status) ? t(`statuses.issue.${status}`) : t(`ideas.status.${status}`);
}
