import { DAY_MS } from "#app/lib/time";
import { HEAT_HALF_LIFE_DAYS } from "./limits";

/** What warms an idea: a vote that is counted, or a comment. Demotes and the votes of new members do not. */
export const PROMOTE_WEIGHT = 1;
export const COMMENT_WEIGHT = 0.5;
/** What an idea has from being proposed, and never loses. */
export const PROPOSAL_WEIGHT = 1;

export type Warming = { at: Date; weight: number };

/** Milliseconds in which a warming falls to one e-th. */
export const HEAT_TIME_MS = (HEAT_HALF_LIFE_DAYS * DAY_MS) / Math.LN2;

/** What one thing that happened then adds, as a logarithm. */
export const heatAt = ({ at, weight }: Warming): number => Math.log(weight) + at.getTime() / HEAT_TIME_MS;

/** The heat of an idea when it is proposed: it never falls below. */
export const firstHeat = (proposedAt: Date): number => heatAt({ at: proposedAt, weight: PROPOSAL_WEIGHT });

/**
 * The heat of an idea: ln Σ weight · e^(at / HEAT_TIME_MS) over its proposal and all that has happened since. Of two ideas the one
 * with more heat has, at any later time, more left of what half decays in HEAT_HALF_LIFE_DAYS: time passes for both alike, so
 * that the order of heat is right without anything being computed anew.
 */
export function heatOf(proposedAt: Date, happened: readonly Warming[]): number {
  const heats = [firstHeat(proposedAt), ...happened.map(heatAt)];
  const most = heats.reduce((high, heat) => Math.max(high, heat));
  return most + Math.log(heats.reduce((sum, heat) => sum + Math.exp(heat - most), 0));
}

/** The heat after one more thing happened. */
export function warmed(heat: number, warming: Warming): number {
  const added = heatAt(warming);
  return Math.max(heat, added) + Math.log1p(Math.exp(-Math.abs(heat - added)));
}

/** The share of its heat that remains once this is taken back; below EXACT_SHARE too little of what went before is known. */
export const shareLeft = (heat: number, warming: Warming): number => -Math.expm1(heatAt(warming) - heat);

/** The smallest share from which a heat is still exact to a millionth. */
export const EXACT_SHARE = 1e-6;

/** The heat once this is taken back; null where it must be counted from what is left. */
export function cooled(heat: number, warming: Warming): number | null {
  const share = shareLeft(heat, warming);
  return share < EXACT_SHARE ? null : heat + Math.log(share);
}
