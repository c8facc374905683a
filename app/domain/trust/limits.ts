import type { Rate } from "#app/platform/limits.server";

/** A page tells every minute, so no more than one is believed at a time. */
export const MOST_SECONDS_TOLD = 60;
/** After so many seconds in sight a question counts as read. */
export const THREAD_READ_SECONDS = 5;
/** Tellings by one reader in a minute: many pages may be open, and each tells as it is left. */
export const READING_RATE: Rate = { name: "reading", acts: 120, seconds: 60 };
export const REASON_MIN_CHARS = 5;
export const REASON_MAX_CHARS = 300;
