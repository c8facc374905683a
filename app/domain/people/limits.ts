import type { Rate } from "#app/platform/limits.server";

export const HANDLE_MIN_CHARS = 3;
export const HANDLE_MAX_CHARS = 20;
export const NAME_MAX_CHARS = 60;
/** What people say of themselves. */
export const ABOUT_MAX_CHARS = 2000;
/** Days between two changes of a handle: readers get used to one, and each change leaves another taken for good. */
export const HANDLE_CHANGE_DAYS = 30;
export const EMAIL_MAX_CHARS = 254;
/** Writes of any kind by one person in a minute. */
export const WRITE_RATE: Rate = { name: "write", acts: 60, seconds: 60 };
