import type { Sql } from "postgres";
import { ANSWERS_PER_PAGE } from "#app/domain/answers/limits";
import type { PersonId } from "#db/schema/index";
import type { PageReader } from "#scripts/page-statements";

export type Idea = { id: number; slug: string; authorId: number };

type Question = { id: number; slug: string; answerCount: number };

/** What is asked for on a database: the same kinds of things at every size. */
export type Sample = {
  sizes: { questions: number; answers: number; votes: number; people: number; ideas: number; ideaVotes: number };
  /** The one of middling length among those with a full page of answers. */
  question: Question;
  /** More than a cache of pages holds, those with a full page of answers first. */
  others: Question[];
  /** Takes answers. */
  open: Question[];
  /** The busiest ones. */
  space: { slug: string };
  tag: string;
  person: { handle: string };
  /** The one of middling length of talk among those with many votes; null where there are no ideas. */
  idea: Idea | null;
  titles: string[];
  tagBeginnings: string[];
  nameBeginnings: string[];
  /** Of members who signed in. */
  cookies: string[];
  /** Of members who voted on the question or on its answers. */
  voters: string[];
};

const CANDIDATES = 101;
const MOST_OTHERS = 20_000;
const MOST_OPEN = 500;
const MOST_TITLES = 200;
const MOST_BEGINNINGS = 40;
/** Each may write 60 times and ask for 120 completions a minute: together more than a server answers. */
const MEMBERS = 400;
const VOTERS = 20;

/** Looks a database through for what is asked of it, and signs members in. Throws when it holds too little to measure. */
export async function takeSample(sql: Sql, reader: PageReader): Promise<Sample> {
  const [sizes] = await sql<Sample["sizes"][]>`
    select (select count(*)::int from questions) as questions, (select count(*)::int from answers) as answers,
      (select count(*)::int from votes) as votes, (select count(*)::int from people) as people,
      (select count(*)::int from ideas) as ideas, (select count(*)::int from idea_votes) as "ideaVotes"`;
  const others = await publicQuestions(sql, MOST_OTHERS, sql`abs(q.answer_count - ${ANSWERS_PER_PAGE})`);
  const question = await middling(sql, others.slice(0, CANDIDATES));
  const open = await publicQuestions(sql, MOST_OPEN, sql`(q.answer_count < ${ANSWERS_PER_PAGE}) desc, q.id % 997`);
  if (!sizes || !question) throw new Error("there is no question to measure with");
  return {
    sizes,
    question,
    others: others.filter(({ id }) => id !== question.id),
    open,
    ...(await busiest(sql)),
    ...(await typed(sql)),
    idea: await middlingIdea(sql),
    cookies: await signMembersIn(sql, reader, MEMBERS, sql`true`),
    voters: await signMembersIn(sql, reader, VOTERS, votedOn(sql, question.id)),
  };
}

const publicQuestions = (sql: Sql, most: number, order: ReturnType<Sql>) => sql<Question[]>`
  select q.id::int, q.slug, q.answer_count::int as "answerCount"
  from questions q join spaces s on s.id = q.space_id
  where s.group_id is null and q.deleted_at is null and q.closed_at is null
  order by ${order}, q.id limit ${most}`;

/** Of those that fit equally well, the one whose page is neither long nor short. */
async function middling(sql: Sql, candidates: readonly Question[]): Promise<Question | undefined> {
  const fitting = candidates.filter(({ answerCount }) => answerCount === candidates[0]?.answerCount);
  const ids = fitting.map(({ id }) => id);
  const byLength = await sql<{ id: number }[]>`
    select question_id::int as id from answers where question_id = any(${ids}) and deleted_at is null
    group by question_id order by sum(length(html)), question_id`;
  const chosen = byLength[Math.floor(byLength.length / 2)]?.id;
  return fitting.find(({ id }) => id === chosen) ?? fitting[0];
}

/** Votes and comments of the ideas that are compared. */
const IDEA_VOTES = 100;
const IDEA_COMMENTS = 8;

async function middlingIdea(sql: Sql): Promise<Idea | null> {
  const [idea] = await sql<Idea[]>`
    select i.id::int, i.slug, i.author_id::int as "authorId" from ideas i join spaces s on s.id = i.space_id
    where s.group_id is null and i.open
    order by abs(i.promote_count - ${IDEA_VOTES}) / 10, abs(i.comment_count - ${IDEA_COMMENTS}), i.id limit 1`;
  return idea ?? null;
}

async function busiest(sql: Sql): Promise<Pick<Sample, "space" | "tag" | "person">> {
  const [space] = await sql<{ slug: string }[]>`
    select slug from spaces where group_id is null order by question_count desc, id limit 1`;
  const [tag] = await sql<{ name: string }[]>`
    select t.name from tags t join space_tags k on k.tag_id = t.id join spaces s on s.id = k.space_id
    where s.group_id is null group by t.id order by sum(k.question_count) desc, t.id limit 1`;
  const [person] = await sql<{ handle: string }[]>`
    select p.handle from answers a join people p on p.id = a.author_id where p.left_at is null
    group by p.id order by count(*) desc, p.id limit 1`;
  if (!space || !tag || !person) throw new Error("there is no space, no tag or nobody to measure with");
  return { space, tag: tag.name, person };
}

/** What people type: titles spread over all questions, and the first letters of tags and names. */
export async function typed(sql: Sql): Promise<Pick<Sample, "titles" | "tagBeginnings" | "nameBeginnings">> {
  const titles = await sql<{ title: string }[]>`
    select q.title from questions q join spaces s on s.id = q.space_id
    where s.group_id is null and q.deleted_at is null
    order by q.id * 2654435761 % 4294967296 limit ${MOST_TITLES}`;
  const tags = await sql<{ beginning: string }[]>`
    select distinct left(name, 2) as beginning from tags order by 1 limit ${MOST_BEGINNINGS}`;
  const names = await sql<{ beginning: string }[]>`
    select left(handle, 3) as beginning from people where left_at is null
    order by id * 2654435761 % 4294967296 limit ${MOST_BEGINNINGS}`;
  return {
    titles: titles.map(({ title }) => title),
    tagBeginnings: tags.map(({ beginning }) => beginning),
    nameBeginnings: names.map(({ beginning }) => beginning),
  };
}

const votedOn = (sql: Sql, id: number): ReturnType<Sql> => sql`id in (
  select person_id from votes where question_id = ${id} or answer_id in (select a.id from answers a where a.question_id = ${id}))`;

/** Members of long standing, whom no limit of a first day holds back, whoever they are among those. */
export async function signMembersIn(
  sql: Sql,
  reader: PageReader,
  most: number,
  whose: ReturnType<Sql>,
): Promise<string[]> {
  const members = await sql<{ id: PersonId }[]>`
    select id::int from people where role = 'member' and trust_level > 0 and left_at is null and suspended_until is null
      and joined_at < now() - interval '7 days' and ${whose}
    order by id * 2654435761 % 4294967296 limit ${most}`;
  if (members.length === 0) throw new Error("there is nobody to sign in");
  const cookies: string[] = [];
  for (const { id } of members) cookies.push(await reader.signIn(id));
  return cookies;
}
