import { leaveOwnGroup } from "#app/domain/groups/members.server";
import { groupsPath } from "#app/lib/paths";
import { acting, nothingToRead } from "#app/web/respond.server";
import { LeaveForm } from "./group-forms";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

export const action = acting(async ({ db, actor, form, param, done, now }) => {
  await form(LeaveForm);
  await leaveOwnGroup(db, actor, param("slug"), now);
  return done(groupsPath(), "saved");
});
