import type { TFunction } from "i18next";

/** Why a line of a statement came to be, as far as its words need it. */
export type Reasoned = { kind: string; cause: string; facts: Readonly<Record<string, number>> };

/** Causes that have more to say than their name, where it is they that moved the points. */
const DETAILED = ["upvote", "upvote-half", "upvote-none", "quick", "budget"] as const;
const TELLING = ["award", "scaled"];

/** The reason in the reader's language, and what there is to say more of it. */
export function reasonOf(t: TFunction, { kind, cause, facts }: Reasoned): { reason: string; detail: string | null } {
  // The catalogue's type cannot follow a key that came as data.
  const reason = t(`rewards.reasons.${cause}` as "rewards.reasons.accepted");
  const detailed = TELLING.includes(kind) ? DETAILED.find((each) => each === cause) : undefined;
  return { reason, detail: detailed ? String(t(`rewards.details.${detailed}`, facts as never)) : null };
}
