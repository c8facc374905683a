import { and, eq, sql } from "drizzle-orm";
import { isVisibleIdea } from "#app/domain/ideas/find.server";
import { type PersonRef, personColumns, personJson } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { type SpaceRef, spaceColumns } from "#app/domain/spaces/list.server";
import { type Cursor, cutPage, type Page } from "#app/lib/cursor";
import type { SafeHtml } from "#app/lib/markdown";
import type { Db } from "#app/platform/db.server";
import { asMoment, keyset } from "#app/platform/keyset.server";
import {
  type DeclineReason,
  type IdeaId,
  type IdeaStatus,
  type IssueStatus,
  ideas,
  type Language,
  people,
  type StatusUpdateId,
  spaces,
  statusUpdates,
} from "#db/schema/index";
import { isIdeaAsSaid, isLatestWord } from "./latest.server";
import { DECIDED_PER_PAGE, PROMOTERS_THANKED } from "./limits";

/** An idea that was decided, with the word that decided it. */
export type DecidedIdea = {
  id: IdeaId;
  slug: string;
  title: string;
  language: Language;
  promoteCount: number;
  author: PersonRef | null;
  space: SpaceRef;
  updateId: StatusUpdateId;
  status: IdeaStatus | IssueStatus;
  html: SafeHtml;
  wordLanguage: Language;
  reason: DeclineReason | null;
  wouldChange: string | null;
  signer: PersonRef;
  saidAt: Date;
  /** Who promoted it early and lets that be seen; of what shipped alone. */
  promoters: PersonRef[];
};

/** Votes among which the early promoters are looked for. */
const EARLY_VOTES = 100;

// Newcomers' votes count apart, and what staff wrote down for a customer was not theirs to show.
const earlyPromoters = sql<PersonRef[]>`coalesce((
  select jsonb_agg(jsonb_build_object('handle', e.handle, 'name', e.name, 'role', e.role, 'title', e.title, 'picture', e.picture,
    'former', false) order by e.cast_at, e.vote)
  from (
    select p.handle, p.name, p.role, p.title, p.picture, v.cast_at, v.id as vote
    from (
      select v.id, v.person_id, v.cast_at from idea_votes v
      where v.idea_id = ${ideas.id} and v.value = 1 and not v.by_newcomer and v.recorder_id is null
      order by v.cast_at, v.id limit ${EARLY_VOTES}
    ) v join people p on p.id = v.person_id and p.shows_promotes and p.left_at is null
    order by v.cast_at, v.id limit ${PROMOTERS_THANKED}
  ) e), '[]'::jsonb)`;

const columns = {
  id: ideas.id,
  slug: ideas.slug,
  title: ideas.title,
  language: ideas.language,
  promoteCount: ideas.promoteCount,
  author: personJson(ideas.authorId),
  space: spaceColumns,
  updateId: statusUpdates.id,
  status: statusUpdates.toStatus,
  html: sql<SafeHtml>`${statusUpdates.html}`,
  wordLanguage: statusUpdates.language,
  reason: statusUpdates.declineReason,
  wouldChange: statusUpdates.wouldChange,
  signer: personColumns,
  saidAt: statusUpdates.saidAt,
};

const nobody = sql<PersonRef[]>`'[]'::jsonb`;

type Turn = { before: Cursor | null; after: Cursor | null };

const read = (db: Db, viewer: Viewer, status: IdeaStatus, { before, after }: Turn) => {
  const { order, past } = keyset(
    { column: statusUpdates.saidAt, id: statusUpdates.id, toValue: asMoment },
    { before, after },
  );
  const promoters = status === "declined" ? nobody : earlyPromoters;
  return db
    .select({ ...columns, promoters })
    .from(statusUpdates)
    .innerJoin(ideas, isIdeaAsSaid)
    .innerJoin(people, eq(people.id, statusUpdates.authorId))
    .innerJoin(spaces, eq(spaces.id, ideas.spaceId))
    .where(and(eq(statusUpdates.toStatus, status), isLatestWord, isVisibleIdea(viewer), past))
    .orderBy(...order)
    .limit(DECIDED_PER_PAGE + 1);
};

/** One page of the ideas in these statuses that the viewer may see, each with the company's last word on it, the latest first. */
export async function listDecided(
  db: Db,
  viewer: Viewer,
  statuses: readonly IdeaStatus[],
  turn: Turn,
): Promise<Page<DecidedIdea>> {
  const backwards = turn.before !== null;
  const found = await Promise.all(statuses.map((status) => read(db, viewer, status, turn)));
  // Each is in the order of the page: of all together, its first rows are among the first of each.
  const rows = found.flat().sort((a, b) => b.saidAt.getTime() - a.saidAt.getTime() || b.updateId - a.updateId);
  if (backwards) rows.reverse();
  return cutPage(rows, {
    size: DECIDED_PER_PAGE,
    backwards,
    started: backwards || turn.after !== null,
    cursorOf: (row) => ({ value: row.saidAt.getTime(), id: row.updateId }),
  });
}
