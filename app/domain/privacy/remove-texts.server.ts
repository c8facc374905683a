import { sql } from "drizzle-orm";
import { recountAnswers } from "#app/domain/answers/recount.server";
import { recountIdeas } from "#app/domain/ideas/recount.server";
import { EXCERPT_CHARS } from "#app/domain/questions/limits";
import { excerpt, plainText, RENDERER_VERSION, renderMarkdown } from "#app/lib/markdown";
import { wordsFor } from "#app/lib/words/all.server";
import { UI_LANGUAGES } from "#app/lib/words/languages";
import type { Tx } from "#app/platform/db.server";
import type { IdeaId, PersonId, QuestionId } from "#db/schema/index";
import { NOTHING } from "./nothing";
import { removeIdeas } from "./remove-ideas.server";

/**
 * Nothing the person wrote can be read any more, by anybody: answers and comments are deleted, and so are questions that nobody
 * else answered. A question that others did answer, and an idea that others took part in, keeps its title, and its text says that it was removed. Older versions are
 * gone. May be called twice.
 */
export async function removeTexts(tx: Tx, id: PersonId, now: Date): Promise<void> {
  const touched = await lockTouched(tx, id);
  await forgetVersions(tx, id);
  await removeComments(tx, id, now);
  await removeAnswers(tx, id, now);
  await removeQuestions(tx, id, now);
  await blankQuestions(tx, id, now);
  await removeIdeas(tx, id, now);
  await recount(tx, touched);
}

const mine = (id: PersonId) => ({
  questions: sql`(select q.id from questions q where q.author_id = ${id})`,
  answers: sql`(select a.id from answers a where a.author_id = ${id})`,
  comments: sql`(select c.id from comments c where c.author_id = ${id})`,
});

type Touched = { questions: QuestionId[]; ideas: IdeaId[]; answers: string };

const asArray = (rows: readonly { id: number }[]) => `{${rows.map(({ id }) => id).join(",")}}`;

/** Everything whose counts will change is held, in the order in which all verbs hold things. */
async function lockTouched(tx: Tx, id: PersonId): Promise<Touched> {
  const questions = await tx.execute<{ id: QuestionId }>(sql`
    select id from questions where id in (
      select q.id from questions q where q.author_id = ${id}
      union select a.question_id from answers a where a.author_id = ${id}
      union select c.question_id from comments c where c.author_id = ${id})
    order by id for no key update`);
  const ideas = await tx.execute<{ id: IdeaId }>(sql`
    select id::int as id from ideas where author_id = ${id} or id in (select c.idea_id from comments c where c.author_id = ${id})
    order by id for no key update`);
  const answers = await tx.execute<{ id: number }>(sql`
    select id from answers where author_id = ${id} or id in (select c.answer_id from comments c where c.author_id = ${id})
    order by id for no key update`);
  return {
    questions: questions.map((question) => question.id),
    ideas: ideas.map((idea) => idea.id),
    answers: asArray(answers),
  };
}

async function forgetVersions(tx: Tx, id: PersonId): Promise<void> {
  const { questions, answers, comments } = mine(id);
  await tx.execute(sql`delete from revisions where question_id in ${questions} or answer_id in ${answers}`);
  await tx.execute(sql`
    delete from attachments where question_id in ${questions} or answer_id in ${answers} or comment_id in ${comments}`);
}

const deleted = (id: PersonId, now: Date) =>
  sql`deleted_at = coalesce(deleted_at, ${now.toISOString()}), deleter_id = coalesce(deleter_id, ${id}), form_key = null, body = ${NOTHING}, html = ''`;

async function removeComments(tx: Tx, id: PersonId, now: Date): Promise<void> {
  await tx.execute(sql`update comments set ${deleted(id, now)} where author_id = ${id}`);
}

async function removeAnswers(tx: Tx, id: PersonId, now: Date): Promise<void> {
  await tx.execute(sql`
    with gone as (
      select q.space_id, count(*) as answers, count(a.accepted_at) as accepted, count(*) filter (where a.official) as official
      from answers a join questions q on q.id = a.question_id
      where a.author_id = ${id} and a.deleted_at is null and q.deleted_at is null group by 1
    ), removed as (
      update answers set ${deleted(id, now)}, accepted_at = null, accepter_id = null where author_id = ${id}
    )
    update contributions c set answer_count = c.answer_count - gone.answers, accepted_count = c.accepted_count - gone.accepted,
      official_count = c.official_count - gone.official, solved_lately = 0
    from gone where c.person_id = ${id} and c.space_id = gone.space_id`);
}

const answeredByOthers = sql`exists (
  select from answers a where a.question_id = questions.id and a.author_id <> questions.author_id and a.deleted_at is null)`;

/** Questions that nobody else answered are gone, from the counts of their spaces and tags as well. */
async function removeQuestions(tx: Tx, id: PersonId, now: Date): Promise<void> {
  const gone = await tx.execute<{ id: number }>(sql`
    select id from questions where author_id = ${id} and deleted_at is null and not ${answeredByOthers}`);
  const ids = asArray(gone);
  await tx.execute(sql`
    update questions set ${deleted(id, now)}, title = ${NOTHING}, slug = 'question', excerpt = ''
    where author_id = ${id} and (id = any(${ids}::bigint[]) or deleted_at is not null)`);
  await tx.execute(sql`
    update space_tags k set question_count = k.question_count - gone.number
    from (select q.space_id, t.tag_id, count(*)::int as number from questions q join question_tags t on t.question_id = q.id
      where q.id = any(${ids}::bigint[]) group by 1, 2) gone
    where k.space_id = gone.space_id and k.tag_id = gone.tag_id`);
  await tx.execute(sql`
    update spaces s set question_count = s.question_count - gone.number, waiting_count = s.waiting_count - gone.waiting
    from (${inSpaces(ids)}) gone where s.id = gone.space_id`);
  await tx.execute(sql`
    update contributions c set question_count = c.question_count - gone.number
    from (${inSpaces(ids)}) gone where c.person_id = ${id} and c.space_id = gone.space_id`);
}

const inSpaces = (ids: string) => sql`
  select q.space_id, count(*)::int as number, (count(*) filter (where q.closed_at is null and q.answer_count = 0))::int as waiting
  from questions q where q.id = any(${ids}::bigint[]) group by 1`;

/** The answers of others need something to stand under: the title stays, the text says why it is gone. */
async function blankQuestions(tx: Tx, id: PersonId, now: Date): Promise<void> {
  for (const language of UI_LANGUAGES) {
    const body = wordsFor(language).t("leaving.removedQuestion");
    const html = renderMarkdown(body);
    await tx.execute(sql`
      update questions set form_key = null, body = ${body}, html = ${html}, renderer_version = ${RENDERER_VERSION},
        excerpt = ${excerpt(plainText(html), EXCERPT_CHARS)}, edited_at = ${now.toISOString()}, editor_id = ${id}
      where author_id = ${id} and deleted_at is null and language = ${language} and body <> ${body}`);
  }
}

async function recount(tx: Tx, { questions, ideas, answers }: Touched): Promise<void> {
  await tx.execute(sql`
    update answers set comment_count =
      (select count(*) from comments c where c.answer_id = answers.id and c.deleted_at is null)
    where id = any(${answers}::bigint[])`);
  await tx.execute(sql`
    update questions set comment_count = (select count(*) from comments c
      where c.question_id = questions.id and c.answer_id is null and c.deleted_at is null)
    where id = any(${`{${questions.join(",")}}`}::bigint[])`);
  await recountIdeas(tx, ideas);
  await recountAnswers(tx, questions);
}
