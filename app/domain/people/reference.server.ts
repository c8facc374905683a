import { type Column, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { NotFound } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";
import { type PersonId, people, type Role } from "#db/schema/index";

/** A person as named beside what they wrote. */
export type PersonRef = {
  handle: string;
  name: string;
  role: Role;
  title: string | null;
  /** The key of their picture among the files. */
  picture: string | null;
  /** They deleted their account: nothing personal is left to show. */
  former: boolean;
};

const { handle, name, role, title, picture, leftAt } = getTableColumns(people);

/** What a list selects of a joined person. */
export const personColumns = { handle, name, role, title, picture, former: sql<boolean>`${leftAt} is not null` };

/** A person by id as one JSON column, where a join is not to be had. */
export const personJson = (id: SQL | Column) =>
  sql<PersonRef | null>`(select jsonb_build_object('handle', p.handle, 'name', p.name, 'role', p.role, 'title', p.title, 'picture', p.picture, 'former', p.left_at is not null) from people p where p.id = ${id})`;

/** The person with this id as named beside what they wrote. Throws NotFound. */
export async function findPersonRef(db: Db, id: PersonId): Promise<PersonRef> {
  const [row] = await db.select(personColumns).from(people).where(eq(people.id, id));
  if (!row) throw new NotFound();
  return row;
}
