/** What kinds of perks there are, in the order in which they are offered. */
export { PERK_KINDS, REDEMPTION_STATES } from "#db/schema/perks";
