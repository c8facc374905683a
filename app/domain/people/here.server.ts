import { and, eq, isNull } from "drizzle-orm";
import { type PersonId, people } from "#db/schema/index";

/** The person's row, as long as they have not left: what was on its way when they left finds nobody to change. */
export const isHere = ({ id }: { id: PersonId }) => and(eq(people.id, id), isNull(people.leftAt));
