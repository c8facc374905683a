import { and, desc, eq, sql } from "drizzle-orm";
import type { Viewer } from "#app/domain/people/viewer.server";
import { type SpaceRef, spaceColumns } from "#app/domain/spaces/list.server";
import { isVisibleSpace } from "#app/domain/spaces/visible.server";
import type { Db, Tx } from "#app/platform/db.server";
import { contributions, type PersonId, type SpaceId, spaces } from "#db/schema/index";

/** By how much each number of a contribution moves; what is not named stays. */
export type ContributionMove = Partial<
  Record<"questionCount" | "answerCount" | "acceptedCount" | "officialCount" | "ideaCount" | "solvedLately", number>
>;

/** What the person has in the space moves by these numbers. The caller holds the question that it is about. */
export async function contribute(tx: Tx, personId: PersonId, spaceId: SpaceId, move: ContributionMove): Promise<void> {
  const by = {
    questionCount: 0,
    answerCount: 0,
    acceptedCount: 0,
    officialCount: 0,
    ideaCount: 0,
    solvedLately: 0,
    ...move,
  };
  // A row that a move takes from is there already; the row that would be written were it not must still pass the checks.
  const first = (number: number) => Math.max(number, 0);
  // Written out, as all that is done with every post: drizzle would take longer than PostgreSQL.
  await tx.execute(sql`
    insert into contributions (person_id, space_id, question_count, answer_count, accepted_count, official_count, idea_count, solved_lately)
    values (${personId}, ${spaceId}, ${first(by.questionCount)}, ${first(by.answerCount)}, ${first(by.acceptedCount)},
      ${first(by.officialCount)}, ${first(by.ideaCount)}, ${first(by.solvedLately)})
    on conflict (person_id, space_id) do update set
      question_count = contributions.question_count + ${by.questionCount},
      answer_count = contributions.answer_count + ${by.answerCount},
      accepted_count = contributions.accepted_count + ${by.acceptedCount},
      official_count = contributions.official_count + ${by.officialCount},
      idea_count = contributions.idea_count + ${by.ideaCount},
      -- The hourly count may have taken away already what is taken back now.
      solved_lately = greatest(contributions.solved_lately + ${by.solvedLately}, 0)`);
}

/** What somebody wrote, in numbers, and where they help the most. */
export type Contribution = {
  questions: number;
  answers: number;
  accepted: number;
  official: number;
  ideas: number;
  /** Spaces by how much they answer there, at most MOST_SPACES. */
  helpsIn: SpaceRef[];
  /** Spaces by how much they wrote there, at most MOST_SPACES_DRAWN. */
  bySpace: SpaceContribution[];
};

/** How many answers, questions and ideas of somebody stand in a space. */
export type SpaceContribution = SpaceRef & { count: number };

/** Spaces named as those somebody helps in most. */
const MOST_SPACES = 3;
const MOST_SPACES_DRAWN = 5;

/** What a person wrote, counted as far as the viewer may see it. */
export async function readContribution(db: Db, viewer: Viewer, personId: PersonId): Promise<Contribution> {
  const rows = await db
    .select({
      ...spaceColumns,
      questions: contributions.questionCount,
      answers: contributions.answerCount,
      accepted: contributions.acceptedCount,
      official: contributions.officialCount,
      ideas: contributions.ideaCount,
    })
    .from(contributions)
    .innerJoin(spaces, eq(spaces.id, contributions.spaceId))
    .where(and(eq(contributions.personId, personId), isVisibleSpace(viewer)))
    .orderBy(desc(contributions.answerCount), spaces.id);
  const sum = (number: "questions" | "answers" | "accepted" | "official" | "ideas") =>
    rows.reduce((total, row) => total + row[number], 0);
  return {
    questions: sum("questions"),
    answers: sum("answers"),
    accepted: sum("accepted"),
    official: sum("official"),
    ideas: sum("ideas"),
    helpsIn: rows
      .filter(({ answers }) => answers > 0)
      .slice(0, MOST_SPACES)
      .map(({ slug, name, private: closed }) => ({ slug, name, private: closed })),
    bySpace: rows
      .map(({ slug, name, private: closed, ...counts }) => ({
        ...{ slug, name, private: closed },
        count: counts.answers + counts.questions + counts.ideas,
      }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count)
      .slice(0, MOST_SPACES_DRAWN),
  };
}
