import { NotFound } from "#app/lib/errors";

/** The number of a version that an address names, null when it names none. Throws NotFound for what is no number. */
export function versionNumber(text: string | null): number | null {
  if (text === null) return null;
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new NotFound();
  return Number(text);
}
