import { type SQL, sql } from "drizzle-orm";
import { isVisibleIdea } from "#app/domain/ideas/find.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { isVisibleQuestion } from "#app/domain/questions/find.server";
import type { Db } from "#app/platform/db.server";
import { DOCUMENT_KINDS, type DocumentKind, type DocumentRef } from "#app/platform/search-engine/port";
import type { Language } from "#db/schema/index";
import { TAG_FACETS } from "./limits";

export const SEARCH_STATES = ["solved", "unanswered", "official"] as const;
export type SearchState = (typeof SEARCH_STATES)[number];

/** How many of what was found there are of each. */
export type Facets = {
  kinds: Record<DocumentKind, number>;
  states: Record<SearchState, number>;
  languages: Record<Language, number>;
  spaces: { slug: string; name: string; count: number }[];
  tags: { name: string; count: number }[];
};

/** Of what an engine named, what stands and what the viewer may see, in the same order, as the database knows it now; and how it divides. */
export async function keepAndCount<Ref extends DocumentRef>(
  db: Db,
  viewer: Viewer,
  named: readonly Ref[],
): Promise<{ kept: Ref[]; facets: Facets }> {
  if (named.length === 0) return { kept: [], facets: asFacets(NOTHING) };
  const [row] = await db.execute<{ places: number[] } & CountedFacets>(sql`
    with ${visible(viewer, named)}
    select coalesce(jsonb_agg(place order by place), '[]') as places,
      ${sql.join(
        DOCUMENT_KINDS.map((kind) => sql`count(*) filter (where kind = ${kind})::int as ${sql.identifier(kind)}`),
        sql`, `,
      )},
      coalesce((select jsonb_object_agg(l.language, l.count) from (
        select language, count(*) as count from visible where language is not null group by language) l), '{}') as languages,
      count(*) filter (where solved)::int as solved, count(*) filter (where official)::int as official,
      count(*) filter (where kind = 'question' and waiting)::int as unanswered,
      coalesce((select jsonb_agg(s) from (
        select s.slug, s.name, count(*) as count from visible v join spaces s on s.id = v.space_id
        group by s.id order by count desc, s.position, s.name) s), '[]') as spaces,
      coalesce((select jsonb_agg(jsonb_build_object('name', t.name, 'count', c.count) order by c.count desc, t.name) from (
        select tag_id, count(*) as count from (
          select qt.tag_id from visible v join question_tags qt on qt.question_id = v.question_id
          union all select it.tag_id from visible v join idea_tags it on it.idea_id = v.idea_id) carried
        group by tag_id order by count desc, tag_id limit ${TAG_FACETS}) c join tags t on t.id = c.tag_id), '[]') as tags
    from visible`);
  return { kept: pick(named, row?.places ?? []), facets: asFacets(row ?? NOTHING) };
}

type CountedFacets = Pick<Facets, "spaces" | "tags"> & { languages: Partial<Facets["languages"]> } & Partial<
    Record<DocumentKind | SearchState, number>
  >;

const NOTHING: CountedFacets = { spaces: [], tags: [], languages: {} };

const asFacets = ({
  question = 0,
  answer = 0,
  idea = 0,
  person = 0,
  solved = 0,
  unanswered = 0,
  official = 0,
  languages,
  ...rest
}: CountedFacets): Facets => ({
  kinds: { question, answer, idea, person },
  states: { solved, unanswered, official },
  languages: { en: 0, ru: 0, el: 0, ...languages },
  spaces: rest.spaces,
  tags: rest.tags,
});

const pick = <Ref>(named: readonly Ref[], places: readonly number[]): Ref[] =>
  places.flatMap((place) => named[place - 1] ?? []);

/** A row for each named document that stands and that the viewer may see, with its place among those named. */
function visible(viewer: Viewer, named: readonly DocumentRef[]): SQL {
  const kinds = sql.param(`{${named.map(({ kind }) => kind).join(",")}}`);
  const ids = sql.param(`{${named.map(({ id }) => id).join(",")}}`);
  return sql`named as (
      select * from unnest(${kinds}::text[], ${ids}::bigint[]) with ordinality as n(kind, id, place)
    ), visible as (
      select named.kind, named.place, questions.id as question_id, null::bigint as idea_id, questions.space_id, questions.language::text,
        questions.accepted_count > 0 as solved, questions.official_count > 0 as official,
        questions.answer_count = 0 and questions.closed_at is null as waiting
      from named join questions on questions.id = named.id
      where named.kind = 'question' and ${isVisibleQuestion(viewer)}
      union all
      select named.kind, named.place, questions.id, null, questions.space_id, answers.language::text, answers.accepted_at is not null, answers.official, false
      from named join answers on answers.id = named.id join questions on questions.id = answers.question_id
      where named.kind = 'answer' and answers.deleted_at is null and ${isVisibleQuestion(viewer)}
      union all
      select named.kind, named.place, null, ideas.id, ideas.space_id, ideas.language::text, false, false, false
      from named join ideas on ideas.id = named.id
      where named.kind = 'idea' and ideas.listed and ${isVisibleIdea(viewer)}
      union all
      select named.kind, named.place, null, null, null, null, false, false, false
      from named join people on people.id = named.id where named.kind = 'person' and people.left_at is null
    )`;
}
