/**
 * What members, staff and time make of a document: how well it fits is multiplied by
 * `1 + solved + official + min(mostVotes, votes × ln(1 + score)) + fresh × e^(−age / freshSeconds)`, which is 1 to 1.25,
 * so that the solved, official, well voted and recent come first among equals and never pass a better fit.
 */
export const STANDING = {
  solved: 0.05,
  official: 0.05,
  votes: 0.02,
  mostVotes: 0.1,
  fresh: 0.05,
  freshSeconds: 31_536_000,
};

export type Stands = { solved: boolean; official: boolean; score: number };

/** The part of a document's standing that time does not change. */
export const lastingStanding = ({ solved, official, score }: Stands): number =>
  1 +
  (solved ? STANDING.solved : 0) +
  (official ? STANDING.official : 0) +
  Math.min(STANDING.mostVotes, STANDING.votes * Math.log1p(Math.max(score, 0)));

/** The whole of it; both times in milliseconds. */
export const standingOf = (document: Stands & { createdAt: number }, now: number): number =>
  lastingStanding(document) + STANDING.fresh * Math.exp(-(now - document.createdAt) / 1000 / STANDING.freshSeconds);
