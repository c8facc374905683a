import { CircleCheck, TriangleAlert } from "lucide";
import type { ShownUpdate } from "#app/domain/statuses/list.server";
import { Icon } from "#app/ui/kit/icon";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";
import { PersonName } from "#app/ui/people/person-name";
import type { IssueStatus } from "#db/schema/index";
import { Owed } from "./owed";

type Props = {
  question: { issueStatus: IssueStatus | null; owedBy: Date | null };
  /** What the company said on it, the latest first. */
  updates: readonly ShownUpdate[];
  now: Date;
};

/** How far the company is with what many are affected by, or by when it owes them a word. */
export function IssueBanner({ question: { issueStatus, owedBy }, updates, now }: Props) {
  const { t } = useWords();
  if (!issueStatus)
    return (
      owedBy && (
        <div className="mb-6 rounded-md bg-sunken px-4 py-3">
          <Owed dueAt={owedBy} now={now} />
        </div>
      )
    );
  const solved = issueStatus === "solved";
  const latest = updates[0];
  return (
    <div className="mb-6 flex gap-3 rounded-md bg-sunken px-4 py-3">
      <Icon
        of={solved ? CircleCheck : TriangleAlert}
        className={`mt-1 size-5 shrink-0 ${solved ? "text-accent" : "text-warn"}`}
      />
      <div>
        <p className="font-semibold">{t(`statuses.issueSays.${issueStatus}`)}</p>
        {latest && (
          <>
            <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-sm">
              <PersonName person={latest.author} face /> <Time at={latest.saidAt} />
            </p>
            <p className="mt-1 text-sm">
              <a href={`#update-${latest.id}`} className="inline-flex min-h-6 items-center font-semibold text-accent">
                {t("statuses.updates")}
              </a>
            </p>
          </>
        )}
      </div>
    </div>
  );
}
