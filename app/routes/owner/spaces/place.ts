import { moveSpace } from "#app/domain/spaces/order.server";
import { ownerPath } from "#app/lib/paths";
import { acting, nothingToRead } from "#app/web/respond.server";
import { PlaceForm } from "./space-form";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

export const action = acting(async ({ db, actor, form, param, done, now }) => {
  const { place } = await form(PlaceForm);
  const slug = param("slug");
  await moveSpace(db, actor, slug, place, now);
  return done(`${ownerPath("spaces")}#space-${slug}`);
});
