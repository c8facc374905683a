import { previewOf } from "#app/web/preview.server";
import { nothingToRead, writingAsGuest } from "#app/web/respond.server";

export const loader = nothingToRead;

/** How a text would read when published, for the script of a page that is being written on. */
export const action = writingAsGuest(async (work) => {
  const { preview: html, language } = await previewOf(work);
  return Response.json({ html, language });
});
