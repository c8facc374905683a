import { removePicture } from "#app/domain/files/picture.server";
import { accountPath } from "#app/lib/paths";
import { acting, nothingToRead } from "#app/web/respond.server";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

/** Takes the signed-in person's picture away. */
export const action = acting(async ({ app, db, actor, done, now }) => {
  await removePicture(db, app.files, actor, now);
  return done(accountPath("profile"), "pictureRemoved");
});
