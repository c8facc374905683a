import { z } from "zod";
import { findPersonalData } from "./personal-data";
import { waitsForPicture } from "./picture-text";

/** Says that the writer was asked about what looks like personal data: their words are then taken as they are. */
const leave = z.union([z.string(), z.array(z.string())]).optional();

/** The words under which a form asks whether this is meant to be read by everybody, each kind once. */
export const personalDataWords = (...texts: readonly unknown[]): string[] => {
  const kinds = texts
    .flatMap((text) => (typeof text === "string" ? findPersonalData(text) : []))
    .map(({ kind }) => kind);
  return [...new Set(kinds)].map((kind) => `editor.holds.${kind}`);
};

/** The shape of a form whose words everybody will read: what looks like personal data in it is asked about once, and a picture that never came is no part of it. */
export const publicWords = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({ ...shape, leave }).superRefine((typed: Record<string, unknown>, context) => {
    for (const name of ["problem", "body"]) {
      const text = typed[name];
      if (typeof text === "string" && waitsForPicture(text))
        context.addIssue({ code: "custom", path: [name], message: "error.pictureNotThere" });
    }
    if (typed.leave !== undefined) return;
    for (const message of personalDataWords(typed.title, typed.problem, typed.body, typed.summary))
      context.addIssue({ code: "custom", path: ["leave"], message });
  });
