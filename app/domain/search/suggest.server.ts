import { and, isNull, sql } from "drizzle-orm";
import { isVisibleIdea } from "#app/domain/ideas/find.server";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { isVisibleQuestion } from "#app/domain/questions/find.server";
import { wordsIn } from "#app/lib/fold";
import type { Db } from "#app/platform/db.server";
import {
  type DocumentKind,
  type DocumentRef,
  type SearchEngine,
  type SearchScope,
  SUGGESTED_KINDS,
} from "#app/platform/search-engine/port";
import {
  answers,
  type IdeaId,
  type IdeaStatus,
  ideas,
  type Language,
  people,
  type QuestionId,
  questions,
} from "#db/schema/index";
import { ASKING_WORDS, SUGGESTED, SUGGESTED_ENOUGH } from "./limits";
import { pinsFor } from "./pins.server";
import { spacesInScope } from "./scope.server";
import { otherWordings } from "./widen.server";

/** A question as a search box offers it. */
export type QuestionSuggested = {
  id: QuestionId;
  slug: string;
  title: string;
  language: Language;
  solved: boolean;
  answerCount: number;
};

/** An idea as a search box offers it. */
export type IdeaSuggested = {
  id: IdeaId;
  slug: string;
  title: string;
  language: Language;
  status: IdeaStatus;
  promoteCount: number;
};

/** What a search box offers while somebody types, of each kind the best first. */
export type Suggestions = { question: QuestionSuggested[]; idea: IdeaSuggested[]; person: PersonRef[] };

/** Questions read to be offered: some may be gone, or not be for this viewer. */
const MOST_READ = 20;

/**
 * Questions, ideas and people the viewer may see whose titles and names go on as typed, or as staff say means the same; first what staff
 * chose for just these words. Where few titles do, questions that ask something like it come next; where none does, questions
 * that hold the words, or an answer of theirs, and ideas.
 */
export async function suggest(
  db: Db,
  engine: SearchEngine,
  viewer: Viewer,
  { words, only }: { words: string; only?: "person" },
): Promise<Suggestions> {
  const spaces = (await spacesInScope(db, viewer)).map(({ id }) => id);
  if (only) {
    const named = await engine.suggest({ words, spaces, kind: only, most: SUGGESTED[only] });
    return { question: [], idea: [], person: await readPeople(db, idsOf("person", named)) };
  }
  const [pins, begun] = await Promise.all([pinsFor(db, words), titlesBegun(db, engine, { words, spaces })]);
  const named = [...pins, ...begun];
  const others = idsOf("question", named).length < SUGGESTED_ENOUGH ? await instead(engine, { words, spaces }) : [];
  const [question, idea, person] = await Promise.all([
    readQuestions(db, viewer, await questionsOf(db, [...named, ...others])),
    readIdeas(db, viewer, idsOf("idea", [...named, ...others]).slice(0, SUGGESTED.idea)),
    readPeople(db, idsOf("person", named).slice(0, SUGGESTED.person)),
  ]);
  return { question: question.slice(0, SUGGESTED.question), idea, person };
}

type Asked = SearchScope & { words: string };

/** Whose titles and names go on so, with room for each kind, however many there are of the other. */
async function titlesBegun(db: Db, engine: SearchEngine, { words, spaces }: Asked): Promise<DocumentRef[]> {
  const wordings = [words, ...(await otherWordings(db, words))];
  return (await Promise.all(wordings.map((wording) => ofEachKind(engine, { words: wording, spaces })))).flat();
}

async function ofEachKind(engine: SearchEngine, asked: Asked): Promise<DocumentRef[]> {
  const most = SUGGESTED.question + SUGGESTED.idea + SUGGESTED.person;
  const begun = await engine.suggest({ ...asked, most });
  const crowdedOut = SUGGESTED_KINDS.filter(
    (kind) => begun.length === most && idsOf(kind, begun).length < SUGGESTED[kind],
  );
  const more = crowdedOut.map((kind) => engine.suggest({ ...asked, kind, most: SUGGESTED[kind] }));
  return [...begun, ...(await Promise.all(more)).flat()];
}

/** What may be offered where hardly a title holds the words. */
async function instead(engine: SearchEngine, { words, spaces }: Asked): Promise<DocumentRef[]> {
  const alike =
    wordsIn(words).length >= ASKING_WORDS
      ? await engine.similar({ title: words, unfinished: true, spaces, most: SUGGESTED.question })
      : [];
  if (alike.length > 0) return alike;
  const { matches } = await engine.search({ words, spaces, kinds: ["question", "answer", "idea"], sort: "relevance" });
  return matches.slice(0, MOST_READ);
}

const idsOf = (wanted: DocumentKind, named: readonly DocumentRef[]) => [
  ...new Set(named.filter(({ kind }) => kind === wanted).map(({ id }) => id)),
];

/** The questions named, and those whose answers are, in their order. */
async function questionsOf(db: Db, named: readonly DocumentRef[]): Promise<number[]> {
  const posts = named.filter(({ kind }) => kind === "question" || kind === "answer").slice(0, MOST_READ);
  const answerIds = idsOf("answer", posts);
  const rows =
    answerIds.length === 0
      ? []
      : await db
          .select({ id: answers.id, questionId: answers.questionId })
          .from(answers)
          .where(
            and(
              sql`${answers.id} = any(${sql.param(`{${answerIds.join(",")}}`)}::bigint[])`,
              isNull(answers.deletedAt),
            ),
          );
  const questionOf = new Map<number, number>(rows.map(({ id, questionId }) => [id, questionId]));
  return [...new Set(posts.flatMap(({ kind, id }) => (kind === "question" ? id : (questionOf.get(id) ?? []))))];
}

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

async function readIdeas(db: Db, viewer: Viewer, ids: readonly number[]): Promise<IdeaSuggested[]> {
  if (ids.length === 0) return [];
  const wanted = sql`${sql.param(`{${ids.join(",")}}`)}::bigint[]`;
  return db
    .select({
      id: ideas.id,
      slug: ideas.slug,
      title: ideas.title,
      language: ideas.language,
      status: ideas.status,
      promoteCount: ideas.promoteCount,
    })
    .from(ideas)
    .where(and(sql`${ideas.id} = any(${wanted})`, sql`${ideas.listed}`, isVisibleIdea(viewer)))
    .orderBy(sql`array_position(${wanted}, ${ideas.id})`);
}

async function readPeople(db: Db, ids: readonly number[]): Promise<PersonRef[]> {
  if (ids.length === 0) return [];
  const wanted = sql`${sql.param(`{${ids.join(",")}}`)}::bigint[]`;
  return db
    .select(personColumns)
    .from(people)
    .where(and(sql`${people.id} = any(${wanted})`, isNull(people.leftAt)))
    .orderBy(sql`array_position(${wanted}, ${people.id})`);
}
