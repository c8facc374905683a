import { type Column, getTableColumns, type SQL, sql } from "drizzle-orm";
import { people, type Role } from "#db/schema/index";

/** A person as named beside what they wrote. */
export type PersonRef = { handle: string; name: string; role: Role; title: string | null };

const { handle, name, role, title } = getTableColumns(people);

/** What a list selects of a joined person. */
export const personColumns = { handle, name, role, title };

/** A person by id as one JSON column, where a join is not to be had. */
export const personJson = (id: SQL | Column) =>
  sql<PersonRef | null>`(select jsonb_build_object('handle', p.handle, 'name', p.name, 'role', p.role, 'title', p.title) from people p where p.id = ${id})`;
