import { z } from "zod";
import { Invalid } from "#app/lib/errors";
import { placeOf, readPlace } from "#app/lib/writing-places";
import { keepWhileTyping } from "#app/web/draft.server";
import { nothingToRead, writingAsGuest } from "#app/web/respond.server";

export const loader = nothingToRead;

const TypedForm = z
  .object({
    kept: z.literal("yes"),
    place: z.string().max(200),
    /** The moment of the words these were typed over, in milliseconds; empty for none. */
    base: z
      .string()
      .regex(/^\d{1,15}$/)
      .optional()
      .transform((text) => (text === undefined ? null : new Date(Number(text)))),
  })
  .catchall(z.unknown());

/** Keeps what a member is typing into one of our forms, for the script of its page. 409 where other words are kept by now. */
export const action = writingAsGuest(async (work) => {
  const member = work.member();
  const { place: path, base, ...fields } = await work.form(TypedForm);
  const place = placeOf(path);
  if (readPlace(place) === null) throw new Invalid({ place: "error.required" });
  const answer = await keepWhileTyping(work, member, { place, base, fields });
  if (answer === null) throw new Invalid({ body: "error.tooLong" });
  return Response.json(
    { kept: answer.kept, savedAt: answer.savedAt?.getTime() ?? null },
    { status: answer.kept ? 200 : 409, headers: { "Cache-Control": "private, no-store" } },
  );
});
