import type { Rate } from "#app/platform/limits.server";

/** NIST and ASVS 6.2.1: length is what makes a password strong. */
export const PASSWORD_MIN_CHARS = 10;
/** Bounds the hashing work one request may cause. */
export const PASSWORD_MAX_CHARS = 256;
/** Hours the owner's one-time link lives; each start prints a new one until there is an owner. */
export const SETUP_LINK_HOURS = 24;
/** Hours the link in a letter lives: short where it opens an account that is there, longer where people come to it at leisure. */
export const LINK_HOURS = { "sign-up": 24, "reset-password": 1, "change-email": 24, invitation: 7 * 24 } as const;
/** Hours after which a letter that could not be sent is not worth sending any more. */
export const LETTER_STALE_HOURS = 24;
/** Wrong passwords from one address in a quarter of an hour. */
export const SIGN_IN_RATE: Rate = { name: "sign-in", acts: 20, seconds: 15 * 60 };
/** Tries on one account in a quarter of an hour from everywhere; short enough not to lock its owner out for long. */
export const SIGN_IN_ACCOUNT_RATE: Rate = { name: "sign-in-account", acts: 10, seconds: 15 * 60 };
/** Wrong passwords or codes typed by one signed-in member in a quarter of an hour. */
export const PASSWORD_CHECK_RATE: Rate = { name: "password-check", acts: 10, seconds: 15 * 60 };
/** Minutes between the right password and the code that a sign-in still owes. */
export const SECOND_STEP_MINUTES = 10;
/** Codes that may be typed for one sign-in; one more ends it. */
export const SECOND_STEP_RATE: Rate = { name: "second-step", acts: 5, seconds: SECOND_STEP_MINUTES * 60 };
/** Codes typed for one account in an hour, over all sign-ins: of a million codes three fit at any time. */
export const SECOND_STEP_ACCOUNT_RATE: Rate = { name: "second-step-account", acts: 10, seconds: 60 * 60 };
/** The longest way to type a code, with whatever stands between its groups. */
export const CODE_MAX_CHARS = 40;
/** Archives of all that is kept of somebody that they may take within an hour. */
export const EXPORT_RATE: Rate = { name: "export", acts: 5, seconds: 60 * 60 };
/** New accounts from one address in an hour. */
export const SIGN_UP_RATE: Rate = { name: "sign-up", acts: 10, seconds: 60 * 60 };
/** Guesses at the setup link from one address in an hour. */
export const SETUP_RATE: Rate = { name: "setup", acts: 10, seconds: 60 * 60 };
/** Tries at the links of letters from one address in an hour. */
export const LINK_RATE: Rate = { name: "link", acts: 30, seconds: 60 * 60 };
/** Letters to one address that a visitor can cause in an hour; more are not sent, and nobody is told. */
export const LETTER_RATE: Rate = { name: "letter", acts: 3, seconds: 60 * 60 };
/** Letters asked for from one network address in an hour. */
export const LETTER_ASKING_RATE: Rate = { name: "letter-asking", acts: 20, seconds: 60 * 60 };
