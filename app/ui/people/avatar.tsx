import type { PersonRef } from "#app/domain/people/reference.server";
import { filePath } from "#app/lib/paths";

const TINTS = [
  "bg-[#d9e8e3] text-[#14453a] dark:bg-[#1d3a33] dark:text-[#bfe3d8]",
  "bg-[#e5e1f3] text-[#3a2f6b] dark:bg-[#2e2852] dark:text-[#d3ccf2]",
  "bg-[#f4e2d4] text-[#6a3510] dark:bg-[#472a15] dark:text-[#f0d3bd]",
  "bg-[#dfe8f4] text-[#1f3f6b] dark:bg-[#1c3150] dark:text-[#c6daf3]",
  "bg-[#f3dfe4] text-[#6f1e39] dark:bg-[#481b2a] dark:text-[#f1c8d4]",
  "bg-[#e9ebd2] text-[#45480f] dark:bg-[#33350f] dark:text-[#dcdfb0]",
] as const;

const SIZES = { sm: "size-7 text-xs", md: "size-10 text-sm", lg: "size-20 text-xl" } as const;

const PIXELS = { sm: 28, md: 40, lg: 80 } as const;

/** Who can be shown by a picture. */
export type Pictured = Pick<PersonRef, "name" | "handle" | "picture" | "former">;

/** A person's picture, or their initials on a tint of their own. Whose it is stands beside it. */
export function Avatar({ person, size = "sm" }: { person: Pictured; size?: keyof typeof SIZES }) {
  if (person.picture)
    return (
      <img
        src={filePath(person.picture)}
        alt=""
        width={PIXELS[size]}
        height={PIXELS[size]}
        loading="lazy"
        decoding="async"
        className={`shrink-0 rounded-full bg-sunken object-cover ${SIZES[size]}`}
      />
    );
  const tint = TINTS[[...person.handle].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % TINTS.length];
  return (
    <span
      aria-hidden="true"
      className={`inline-flex shrink-0 items-center justify-center rounded-full font-semibold ${SIZES[size]} ${tint}`}
    >
      {person.former ? "–" : initials(person.name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const first = words.at(0);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return (
    [first, last]
      .map((word) => [...(word ?? "")][0] ?? "")
      .join("")
      .toUpperCase() || "?"
  );
}
