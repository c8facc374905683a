/** How points can be paid back, in the order in which they are offered. */
export { PAYOUT_WAYS } from "#db/schema/payback";
