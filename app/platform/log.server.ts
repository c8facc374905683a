import { pino } from "pino";

export type Log = pino.Logger;

/** Anything under these names is replaced before a line is written. */
const SECRETS = ["password", "token", "cookie", "authorization", "set-cookie", "email"];

/** What failed statements carry along: the values that people typed, hashes and addresses among them. */
const VALUES = ["params", "parameters", "args", "detail"];

/** Bytes of lines that are written together, and milliseconds after which they are written whatever there is. */
const GATHERED_BYTES = 4096;
const GATHERED_MS = 250;

/** A logger that writes one JSON line an event to standard output, or to `stream`, never a secret. What was gathered when the process ends is written then. */
export function createLog(level: string, stream?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: withoutValues },
    redact: { paths: SECRETS.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]), censor: "[secret]" },
  };
  return pino(
    options,
    stream ?? pino.destination({ minLength: GATHERED_BYTES, periodicFlush: GATHERED_MS, sync: true }),
  );
}

/** An error as it may be written down: drizzle puts a statement's values into its message, PostgreSQL a row into its detail. */
function withoutValues(error: Error): Record<string, unknown> {
  const told: Record<string, unknown> = { ...pino.stdSerializers.err(error) };
  for (const name of VALUES) delete told[name];
  for (const name of ["message", "stack"])
    told[name] = String(told[name] ?? "").replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, "");
  return told;
}

/** Addresses that end in the secret of a link: the setup page's and those in letters. */
const SECRET_PATHS = /^(\/(?:setup|sign-up|reset-password|account\/email|invitations)\/)[^/?]+/;

/** A request's path as it may be written down. */
export const loggedPath = (path: string): string => path.replace(SECRET_PATHS, "$1[secret]").split("?", 1)[0] ?? "";
