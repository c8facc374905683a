import { and, isNull, sql } from "drizzle-orm";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { isVisibleQuestion } from "#app/domain/questions/find.server";
import { wordsIn } from "#app/lib/fold";
import type { Db } from "#app/platform/db.server";
import type { DocumentRef, SearchEngine } from "#app/platform/search-engine/port";
import { type Language, people, type QuestionId, questions } from "#db/schema/index";
import { ASKING_WORDS, SUGGESTED, SUGGESTED_ENOUGH } from "./limits";
import { spacesInScope } from "./scope.server";

/** A question as a search box offers it. */
export type QuestionSuggested = {
  id: QuestionId;
  slug: string;
  title: string;
  language: Language;
  solved: boolean;
  answerCount: number;
};

/** What a search box offers while somebody types, of each kind the best first. */
export type Suggestions = { question: QuestionSuggested[]; person: PersonRef[] };

/** How what is offered is read, kind by kind: only what stands, and what the viewer may see, in the order of the ids. */
const READ: {
  [Kind in keyof Suggestions]: (db: Db, viewer: Viewer, ids: readonly number[]) => Promise<Suggestions[Kind]>;
} = { question: readQuestions, person: readPeople };

/**
 * Questions and people the viewer may see whose titles and names go on as typed. Where few titles hold what reads like a
 * whole question, those that ask something like it come next.
 */
export async function suggest(
  db: Db,
  engine: SearchEngine,
  viewer: Viewer,
  { words, only }: { words: string; only?: keyof Suggestions },
): Promise<Suggestions> {
  const spaces = (await spacesInScope(db, viewer)).map(({ id }) => id);
  const most = SUGGESTED.question + SUGGESTED.person;
  const begun = await engine.suggest({ words, spaces, most });
  const alike =
    idsOf("question", begun).length < SUGGESTED_ENOUGH && wordsIn(words).length >= ASKING_WORDS && only !== "person"
      ? await engine.similar({ title: words, unfinished: true, spaces, most: SUGGESTED.question })
      : [];
  const read = <Kind extends keyof Suggestions>(kind: Kind): Promise<Suggestions[Kind]> => {
    const ids = only === undefined || only === kind ? idsOf(kind, [...begun, ...alike]) : [];
    return READ[kind](db, viewer, ids.slice(0, SUGGESTED[kind]));
  };
  const [question, person] = await Promise.all([read("question"), read("person")]);
  return { question, person };
}

const idsOf = (wanted: keyof Suggestions, named: readonly DocumentRef[]) => [
  ...new Set(named.filter(({ kind }) => kind === wanted).map(({ id }) => id)),
];

async function readQuestions(db: Db, viewer: Viewer, ids: readonly number[]): Promise<QuestionSuggested[]> {
  if (ids.length === 0) return [];
  const wanted = sql`${sql.param(`{${ids.join(",")}}`)}::bigint[]`;
  return db
    .select({
      id: questions.id,
      slug: questions.slug,
      title: questions.title,
      language: questions.language,
      solved: sql<boolean>`${questions.acceptedCount} > 0`,
      answerCount: questions.answerCount,
    })
    .from(questions)
    .where(and(sql`${questions.id} = any(${wanted})`, isVisibleQuestion(viewer)))
    .orderBy(sql`array_position(${wanted}, ${questions.id})`);
}

async function readPeople(db: Db, _viewer: Viewer, ids: readonly number[]): Promise<PersonRef[]> {
  if (ids.length === 0) return [];
  const wanted = sql`${sql.param(`{${ids.join(",")}}`)}::bigint[]`;
  return db
    .select(personColumns)
    .from(people)
    .where(and(sql`${people.id} = any(${wanted})`, isNull(people.leftAt)))
    .orderBy(sql`array_position(${wanted}, ${people.id})`);
}
