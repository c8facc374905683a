import type { Seal } from "#app/platform/seal.server";
import type { RedemptionId } from "#db/schema/index";

const purposeOf = (id: RedemptionId) => `words with redemption ${id}`;

/** What staff say with a perk, of no use to whoever has the database alone. */
export const sealWords = (seal: Seal, id: RedemptionId, words: string): string => seal.seal(words, purposeOf(id));

/** The same to be read; null where another key sealed it. */
export const openWords = (seal: Seal, id: RedemptionId, sealed: string): string | null =>
  seal.open(sealed, purposeOf(id));
