import { storeImage } from "#app/domain/files/store.server";
import { Forbidden, Invalid, SignInNeeded, TooMany } from "#app/lib/errors";
import { filePath } from "#app/lib/paths";
import { receiving } from "#app/web/receive.server";
import { nothingToRead } from "#app/web/respond.server";

export const loader = nothingToRead;

/** Takes an image for a post, for the script of a page that is being written on. */
export const action = receiving(async ({ app, db, actor, file, now }) => {
  const { key, width, height } = await storeImage(db, app.files, actor, "image", await file(), now);
  return Response.json({ path: filePath(key), width, height }, { status: 201 });
}, refusal);

function refusal(error: unknown): Response | null {
  const refused = (word: string, status: number) => Response.json({ error: word }, { status });
  if (error instanceof Invalid) return refused(error.fields.file ?? "error.imageUnreadable", 422);
  if (error instanceof TooMany) return refused(error.word, 429);
  if (error instanceof SignInNeeded) return refused("error.signIn", 401);
  return error instanceof Forbidden ? refused("error.notAllowed", 403) : null;
}
