import { setBookmark } from "#app/domain/bookmarks/bookmark.server";
import { answerLinkPath, ownPath } from "#app/lib/paths";
import { MarkForm } from "#app/routes/questions/act-forms";
import { answerIdOf } from "#app/web/ids.server";
import { acting, nothingToRead } from "#app/web/respond.server";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

export const action = acting(async ({ db, actor, form, param, done, now }) => {
  const id = answerIdOf(param("id"));
  const { wanted, next } = await form(MarkForm);
  await setBookmark(db, actor, { answerId: id }, wanted, now);
  if (next) return done(ownPath(next, answerLinkPath(id)));
  return done(answerLinkPath(id), wanted ? "bookmarked" : "unbookmarked");
});
