import { sql } from "drizzle-orm";
import { isOwner } from "#app/domain/community/policy";
import type { Member } from "#app/domain/people/viewer.server";
import { allow } from "#app/lib/errors";
import type { Db } from "#app/platform/db.server";

/** What of a community is set up, as numbers and as yes or no. */
export type Overview = {
  logo: boolean;
  welcome: boolean;
  spaces: number;
  /** Public spaces and private ones for which nobody of the staff speaks. */
  spacesWithoutSpeaker: number;
  /** Others who have rights here, and invitations that wait. */
  staff: number;
  invited: number;
  ownTwoFactor: boolean;
  /** People with rights who sign in with a password alone. */
  withoutTwoFactor: number;
};

/** How far this owner has come with setting up the community. Throws Forbidden. */
export async function readOverview(db: Db, owner: Member): Promise<Overview> {
  allow(isOwner(owner));
  const confirmed = sql`select w.person_id from two_factor w where w.confirmed_at is not null`;
  const [row] = await db.execute<Overview>(sql`select
    exists (select from community c where c.logo is not null) as "logo",
    exists (select from community c where c.welcome <> '') as "welcome",
    (select count(*)::int from spaces) as "spaces",
    (select count(*)::int from spaces s where not exists (
      select from staff_spaces f join people p on p.id = f.person_id where f.space_id = s.id and p.role = 'staff')) as "spacesWithoutSpeaker",
    (select count(*)::int from people p where p.role <> 'member' and p.id <> ${owner.id}) as "staff",
    (select count(*)::int from invitations i where i.accepted_at is null and i.revoked_at is null) as "invited",
    ${owner.id} in (${confirmed}) as "ownTwoFactor",
    (select count(*)::int from people p where p.role <> 'member' and p.id not in (${confirmed})) as "withoutTwoFactor"`);
  if (!row) throw new Error("the overview has no row");
  return row;
}
