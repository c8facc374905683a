import { and, eq, gt, type Placeholder, type SQL, sql } from "drizzle-orm";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { type SpaceRef, spaceColumns } from "#app/domain/spaces/list.server";
import { asLooker, looker } from "#app/domain/spaces/visible.server";
import { type Cursor, cutPage, type Page } from "#app/lib/cursor";
import { type Db, statement } from "#app/platform/db.server";
import { asMoment, asNumber, keyset } from "#app/platform/keyset.server";
import {
  type ClosureReason,
  type Language,
  type PersonId,
  people,
  type QuestionId,
  questions,
  questionTags,
  type SpaceId,
  spaces,
  type TagId,
} from "#db/schema/index";
import { isVisibleQuestion } from "./find.server";
import { QUESTIONS_PER_PAGE } from "./limits";
import type { Sort } from "./sorts";
import { isBeingAnswered } from "./writers.server";

/** A question as a list shows it: its state, who asked, where and when, at a glance. */
export type QuestionRow = {
  id: QuestionId;
  title: string;
  slug: string;
  excerpt: string;
  language: Language;
  score: number;
  answerCount: number;
  acceptedCount: number;
  officialCount: number;
  affectedCount: number;
  viewCount: number;
  askedAt: Date;
  activeAt: Date;
  closureReason: ClosureReason | null;
  beingAnswered: boolean;
  tags: string[];
  author: PersonRef;
  space: SpaceRef;
};

const tagNames = sql<string[]>`coalesce((
  select jsonb_agg(t.name order by qt.position) from question_tags qt join tags t on t.id = qt.tag_id where qt.question_id = ${questions.id}), '[]'::jsonb)`;

export const questionRowColumns = {
  id: questions.id,
  title: questions.title,
  slug: questions.slug,
  excerpt: questions.excerpt,
  language: questions.language,
  score: questions.score,
  answerCount: questions.answerCount,
  acceptedCount: questions.acceptedCount,
  officialCount: questions.officialCount,
  affectedCount: questions.affectedCount,
  viewCount: questions.viewCount,
  askedAt: questions.askedAt,
  activeAt: questions.activeAt,
  closureReason: questions.closureReason,
  beingAnswered: isBeingAnswered,
  tags: tagNames,
  author: personColumns,
  space: spaceColumns,
};

type Order = {
  /** Of the question, and of each row that says that it carries a tag. */
  column: "askedAt" | "activeAt" | "score";
  toValue: (value: number) => unknown;
  value: (row: QuestionRow) => number;
  keep?: { plain: SQL; tagged: SQL };
};

/** How each list is ordered, and what it keeps. */
const ORDERS: Record<Sort, Order> = {
  active: { column: "activeAt", toValue: asMoment, value: (row) => row.activeAt.getTime() },
  newest: { column: "askedAt", toValue: asMoment, value: (row) => row.askedAt.getTime() },
  unanswered: {
    column: "askedAt",
    toValue: asMoment,
    value: (row) => row.askedAt.getTime(),
    keep: {
      plain: sql`${questions.closedAt} is null and ${questions.answerCount} = 0`,
      tagged: sql`${questionTags.waiting}`,
    },
  },
  solved: {
    column: "activeAt",
    toValue: asMoment,
    value: (row) => row.activeAt.getTime(),
    keep: { plain: gt(questions.acceptedCount, 0), tagged: sql`${questionTags.solved}` },
  },
  top: { column: "score", toValue: asNumber, value: (row) => row.score },
};

export type QuestionFilter = {
  sort: Sort;
  spaceId?: SpaceId;
  tagId?: TagId;
  authorId?: PersonId;
  before?: Cursor | null;
  after?: Cursor | null;
  size?: number;
};

/** One page of the questions the viewer may see. Rows that arrive meanwhile neither repeat nor skip any. */
export async function listQuestions(db: Db, viewer: Viewer, filter: QuestionFilter): Promise<Page<QuestionRow>> {
  const { sort, before = null, after = null, size = QUESTIONS_PER_PAGE, ...only } = filter;
  const { toValue, value } = ORDERS[sort];
  const cursor = before ?? after;
  const past = cursor && { pastValue: toValue(cursor.value), pastId: cursor.id };
  const rows = await listOf(filter)(db, { ...asLooker(viewer), ...only, ...past, most: size + 1 });
  return cutPage(rows, {
    size,
    backwards: before !== null,
    started: cursor !== null,
    cursorOf: (row) => ({ value: value(row), id: row.id }),
  });
}

const lists = new Map<string, ReturnType<typeof writeList>>();

/** The statement for a list of this kind: there are as many as there are ways to ask. */
function listOf({ sort, tagId, spaceId, authorId, before, after }: QuestionFilter) {
  const kind = [sort, Boolean(tagId), Boolean(spaceId), Boolean(authorId), Boolean(before), Boolean(after)].join();
  const list = lists.get(kind) ?? writeList({ sort, tagId, spaceId, authorId, before, after });
  lists.set(kind, list);
  return list;
}

function writeList({ sort, tagId, spaceId, authorId, before, after }: QuestionFilter) {
  const { column, keep } = ORDERS[sort];
  const toValue = () => sql.placeholder("pastValue");
  // The questions of a tag are read along the tag's own rows, which are in the same order.
  const along =
    tagId === undefined
      ? { column: questions[column], id: questions.id, toValue }
      : { column: questionTags[column], id: questionTags.questionId, toValue };
  const place = { value: 0, id: sql.placeholder("pastId") };
  const { order, past } = keyset(along, { before: before && place, after: after && place });
  return statement((db) => {
    const all = db
      .select(questionRowColumns)
      .from(questions)
      .innerJoin(people, eq(people.id, questions.authorId))
      .innerJoin(spaces, eq(spaces.id, questions.spaceId))
      .$dynamic();
    return (tagId === undefined ? all : all.innerJoin(questionTags, carriesTag(sql.placeholder("tagId"))))
      .where(
        and(
          isVisibleQuestion(looker),
          tagId === undefined ? keep?.plain : keep?.tagged,
          spaceId ? eq(questions.spaceId, sql.placeholder("spaceId")) : undefined,
          authorId ? eq(questions.authorId, sql.placeholder("authorId")) : undefined,
          past,
        ),
      )
      .orderBy(...order)
      .limit(sql.placeholder("most"));
  });
}

/** Joins a question with the row that says that it carries the tag. By its id: what is kept of how common tags are is kept by that. */
export const carriesTag = (id: TagId | Placeholder) =>
  and(eq(questionTags.questionId, questions.id), eq(questionTags.tagId, id));
