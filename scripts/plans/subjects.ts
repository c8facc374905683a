import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#app/platform/db.server";
import type { PersonId } from "#db/schema/index";

/** What of this database is looked at: the usual, and what costs the most. */
export type Subjects = {
  usual: { id: number; slug: string; title: string };
  longest: { id: number; slug: string; answers: number };
  tags: { common: string; middle: string; rare: string };
  /** The idea with the most votes, and a tag that many ideas carry and one that hardly any does. */
  idea: { id: number; slug: string; title: string };
  ideaTags: { common: string; rare: string };
  spaces: { large: string; small: string };
  /** Who has answered, asked, followed and earned the most, and who is in a private space and has no rights. */
  people: {
    answerer: string;
    asker: string;
    follower: PersonId;
    ideaFollower: PersonId;
    earner: { id: PersonId; handle: string };
    inside: PersonId;
    owner: PersonId;
  };
  groups: { slug: string; id: number } | null;
  /** Cursors a long way down each order. */
  deep: { asked: string; active: string; score: string };
  lastPart: number;
};

/** How far down a list its deep page begins. */
const DEEP_SHARE = 0.9;

/** Throws where the database holds too little to look at. */
export async function findSubjects(db: Db): Promise<Subjects> {
  const one = async <Row extends Record<string, unknown>>(what: string, query: SQL): Promise<Row> => {
    const [row] = await db.execute<Row>(query);
    if (!row) throw new Error(`The database holds no ${what}: fill it by npm run seed first.`);
    return row as Row;
  };
  const open = sql`select id from spaces where group_id is null`;
  const live = sql`from questions q where q.deleted_at is null and q.space_id in (${open})`;
  const [{ last }, { number }] = [
    await one<{ last: number }>("question", sql`select max(id)::int as last from questions`),
    await one<{ number: number }>(
      "question",
      sql`select count(*)::int as number from questions where deleted_at is null`,
    ),
  ];
  const at = async (column: "asked_at" | "active_at" | "score") => {
    const name = sql.identifier(column);
    const value = column === "score" ? sql`q.score` : sql`extract(epoch from q.${name}) * 1000`;
    const { cursor } = await one<{ cursor: string }>(
      "question",
      sql`select round(${value}) || '_' || q.id as cursor from questions q where q.deleted_at is null
        order by q.${name} desc, q.id desc offset ${Math.floor(number * DEEP_SHARE)} limit 1`,
    );
    return cursor;
  };
  const tagAt = async (share: number) => {
    const { name } = await one<{ name: string }>(
      "tag",
      sql`with used as (select t.name, sum(k.question_count) as number from space_tags k join tags t on t.id = k.tag_id
          where k.question_count > 0 and k.space_id in (${open}) group by t.name)
        select name from used order by number desc, name offset (select floor((count(*) - 1) * ${share}::float) from used) limit 1`,
    );
    return name;
  };
  const ideaTagAt = async (order: SQL) => {
    const { name } = await one<{ name: string }>(
      "idea with a tag",
      sql`select t.name from idea_tags it join tags t on t.id = it.tag_id group by t.id order by count(*) ${order}, t.id limit 1`,
    );
    return name;
  };
  const person = (order: SQL, where: SQL = sql`true`) =>
    one<{ id: PersonId; handle: string }>(
      "person",
      sql`select p.id, p.handle from people p where p.left_at is null and ${where} order by ${order} desc nulls last, p.id limit 1`,
    ).then(({ id, handle }) => ({ id: Number(id) as PersonId, handle }));
  const contributed = (column: string) =>
    sql`(select sum(c.${sql.identifier(column)}) from contributions c where c.person_id = p.id)`;
  const inside = sql`p.role = 'member' and exists (select from group_members m join spaces s on s.group_id = m.group_id where m.person_id = p.id)`;
  const [group] = await db.execute<{ slug: string; id: number }>(
    sql`select g.slug, g.id::int as id from groups g order by (select count(*) from group_members m where m.group_id = g.id) desc, g.id limit 1`,
  );
  const space = async (order: SQL) =>
    (
      await one<{ slug: string }>(
        "space",
        sql`select slug from spaces where group_id is null and question_count > 0 order by question_count ${order}, id limit 1`,
      )
    ).slug;
  return {
    usual: await one(
      "question",
      sql`select q.id::int as id, q.slug, q.title ${live} order by abs(q.answer_count - 20), q.id limit 1`,
    ),
    longest: await one(
      "question",
      sql`select q.id::int as id, q.slug, q.answer_count as answers ${live} order by q.answer_count desc, q.id limit 1`,
    ),
    tags: { common: await tagAt(0), middle: await tagAt(0.5), rare: await tagAt(1) },
    idea: await one(
      "idea",
      sql`select i.id::int as id, i.slug, i.title from ideas i where i.open and i.space_id in (${open}) order by i.score desc, i.id limit 1`,
    ),
    ideaTags: { common: await ideaTagAt(sql`desc`), rare: await ideaTagAt(sql`asc`) },
    spaces: { large: await space(sql`desc`), small: await space(sql`asc`) },
    people: {
      answerer: (await person(contributed("answer_count"))).handle,
      asker: (await person(contributed("question_count"))).handle,
      follower: (
        await person(sql`(select count(*) from question_follows f where f.person_id = p.id)`, sql`p.role = 'member'`)
      ).id,
      ideaFollower: (
        await person(sql`(select count(*) from idea_follows f where f.person_id = p.id)`, sql`p.role = 'member'`)
      ).id,
      earner: await person(
        sql`(select s.reputation from standings s where s.person_id = p.id)`,
        sql`p.role = 'member'`,
      ),
      inside: (await person(sql`p.trust_level`, inside)).id,
      owner: (await person(sql`p.trust_level`, sql`p.role = 'owner'`)).id,
    },
    groups: group ?? null,
    deep: { asked: await at("asked_at"), active: await at("active_at"), score: await at("score") },
    lastPart: Math.floor(last / 20_000),
  };
}
