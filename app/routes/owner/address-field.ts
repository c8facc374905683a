import { z } from "zod";
import { Invalid } from "#app/lib/errors";
import { slugify } from "#app/lib/slug";

const ADDRESS = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The last part of an address in plain letters; empty when it is left out. */
export const optionalAddress = (maxChars: number) =>
  z
    .string()
    .trim()
    .toLowerCase()
    .max(maxChars, "error.tooLong")
    .refine((text) => text === "" || ADDRESS.test(text), "ownerSpaces.slugShape")
    .optional()
    .transform((text) => text ?? "");

/** The address as typed, or made from the name. Throws Invalid where the name holds no plain letters. */
export function addressOf({ slug, name }: { slug: string; name: string }, maxChars: number): string {
  const made = slug || slugify(name, "").slice(0, maxChars).replace(/-$/, "");
  if (!ADDRESS.test(made)) throw new Invalid({ slug: "ownerSpaces.slugNeeded" });
  return made;
}
