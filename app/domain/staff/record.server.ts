import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { ACTIVITY_KINDS, type ActivityKind } from "#app/domain/activity/record.server";
import { isOwner } from "#app/domain/community/policy";
import { type PersonRef, personColumns } from "#app/domain/people/reference.server";
import type { Viewer } from "#app/domain/people/viewer.server";
import { type Cursor, cutPage, type Page } from "#app/lib/cursor";
import { allow } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { keyset } from "#app/platform/keyset.server";
import { activity, people } from "#db/schema/index";
import { RECORD_EXPORT_MAX, RECORD_PER_PAGE } from "./limits";
import type { RecordArea } from "./record-areas";

/** By the beginning of their kinds. What members ask for themselves, or come to by rule, is no act of those who run the community. */
const AREA_OF_KIND: Record<string, RecordArea> = {
  community: "community",
  setting: "settings",
  staff: "staff",
  space: "spaces",
  group: "groups",
  badge: "members",
  trust: "members",
  search: "search",
  signal: "fair-play",
  payback: "payback",
  perk: "perks",
  gesture: "perks",
};
/** What members ask for, or are told by the clock. */
const NO_ACTS: readonly ActivityKind[] = ["group.request-made", "trust.changed", "payback.reminded", "perk.redeemed"];
const areaOf = (kind: ActivityKind) => (NO_ACTS.includes(kind) ? undefined : AREA_OF_KIND[kind.split(".")[0] ?? ""]);

const kindsOf = (area: RecordArea | null) =>
  ACTIVITY_KINDS.filter((kind) => (area === null ? areaOf(kind) !== undefined : areaOf(kind) === area));

export type RecordEntry = {
  id: number;
  kind: string;
  happenedAt: Date;
  actor: PersonRef | null;
  /** The name of whom it was done to. */
  person: string | null;
  detail: Record<string, string | number | boolean | null> | null;
  /** The address an invitation went to. */
  email: string | null;
};

export type RecordFilter = { area: RecordArea | null; by: string | null };

const subject = alias(people, "subject");

const columns = {
  id: activity.id,
  kind: activity.kind,
  happenedAt: activity.happenedAt,
  actor: personColumns,
  person: sql<string | null>`case when ${subject.leftAt} is null then ${subject.name} end`,
  detail: activity.detail,
  email: sql<
    string | null
  >`(select i.email from invitations i where i.id = (${activity.detail} ->> 'invitation')::bigint)`,
};

// An act on the community itself is about no question or idea; the index of the record holds only such.
const inRecord = ({ area, by }: RecordFilter) =>
  and(
    isNull(activity.questionId),
    isNull(activity.ideaId),
    inArray(activity.kind, kindsOf(area)),
    by === null ? undefined : eq(people.handle, by),
  );

const entries = (db: Db) =>
  db
    .select(columns)
    .from(activity)
    .leftJoin(people, eq(people.id, activity.actorId))
    .leftJoin(subject, eq(subject.id, activity.personId));

/** A page of what was changed in the owner's rooms, the newest first. Throws Forbidden. */
export async function listRecord(
  db: Db,
  owner: Viewer,
  filter: RecordFilter & { before?: Cursor | null; after?: Cursor | null },
): Promise<Page<RecordEntry>> {
  allow(isOwner(owner));
  const { backwards, started, order, past } = keyset(
    { column: activity.id, id: activity.id, toValue: (value) => value },
    filter,
  );
  const found = await entries(db)
    .where(and(inRecord(filter), past))
    .orderBy(...order)
    .limit(RECORD_PER_PAGE + 1);
  return cutPage(found, { size: RECORD_PER_PAGE, backwards, started, cursorOf: ({ id }) => ({ value: id, id }) });
}

/** All of it, as much as one file holds, the newest first. Throws Forbidden. */
export async function readRecord(db: Db, owner: Viewer, filter: RecordFilter): Promise<RecordEntry[]> {
  allow(isOwner(owner));
  return entries(db).where(inRecord(filter)).orderBy(desc(activity.id)).limit(RECORD_EXPORT_MAX);
}

/** Everybody who has changed something, by name. Throws Forbidden. */
export async function listRecorders(db: Db, owner: Viewer): Promise<{ handle: string; name: string }[]> {
  allow(isOwner(owner));
  return db
    .selectDistinct({ handle: people.handle, name: people.name })
    .from(activity)
    .innerJoin(people, eq(people.id, activity.actorId))
    .where(and(inRecord({ area: null, by: null }), isNull(people.leftAt)))
    .orderBy(people.name, people.handle);
}
