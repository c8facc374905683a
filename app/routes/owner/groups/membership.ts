import { removeMember } from "#app/domain/groups/members.server";
import { ownerGroupActPath } from "#app/lib/paths";
import { acting, nothingToRead } from "#app/web/respond.server";
import { TakeOutForm } from "./group-form";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

export const action = acting(async ({ db, actor, form, param, done, now }) => {
  const { person } = await form(TakeOutForm);
  const slug = param("slug");
  await removeMember(db, actor, slug, person, now);
  return done(ownerGroupActPath({ slug }, "members"), "saved");
});
