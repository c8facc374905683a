import type { PersonRef } from "#app/domain/people/reference.server";
import type { PromiseSeen, ShownUpdate } from "#app/domain/statuses/list.server";
import { ideaActPath } from "#app/lib/paths";
import { dayIn } from "#app/lib/time";
import { ButtonLink } from "#app/ui/kit/button";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";
import { PersonName } from "#app/ui/people/person-name";
import type { IdeaStatus } from "#db/schema/index";
import { Owed } from "./owed";

type Props = {
  idea: { id: number; status: IdeaStatus; owner: PersonRef | null };
  /** What the company said on it, the latest first. */
  updates: readonly ShownUpdate[];
  promise: PromiseSeen | null;
  /** Whether the viewer may answer for the company. */
  mayAnswer: boolean;
  now: Date;
};

/** Where an idea stands with the company: since when, who takes care of it, and by when an answer is owed. */
export function StatusBanner({ idea, updates, promise, mayAnswer, now }: Props) {
  const { t, language } = useWords();
  const latest = updates[0];
  const day = latest?.lookAgainOn ? dayIn(latest.lookAgainOn, language) : "";
  return (
    <div className="mb-6 rounded-md bg-sunken px-4 py-3">
      <p className="font-semibold">{t(`statuses.says.${idea.status}`, { day })}</p>
      {latest && (
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-sm">
          <PersonName person={latest.author} face /> <Time at={latest.saidAt} />
        </p>
      )}
      {idea.owner && idea.owner.role !== "member" && (
        <p className="mt-1.5 text-sm">
          {t("statuses.caretaker")} <PersonName person={idea.owner} face />
        </p>
      )}
      {promise && promise.keptAt === null && <Owed dueAt={promise.dueAt} now={now} />}
      {latest && (
        <p className="mt-1.5 text-sm">
          <a href={`#update-${latest.id}`} className="inline-flex min-h-6 items-center font-semibold text-accent">
            {t("statuses.updates")}
          </a>
        </p>
      )}
      {mayAnswer && (
        <p data-screen="" className="mt-2 flex flex-wrap gap-2">
          <ButtonLink to={ideaActPath(idea, "status")}>{t("statuses.set")}</ButtonLink>
          <ButtonLink to={ideaActPath(idea, "owner")} look="quiet">
            {t("statuses.setOwner")}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}
