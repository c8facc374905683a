import { pino } from "pino";

export type Log = pino.Logger;

/** Anything under these names is replaced before a line is written. */
const SECRETS = ["password", "token", "cookie", "authorization", "set-cookie", "email"];

/** A logger that writes one JSON line an event to standard output, never a secret. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: SECRETS.flatMap((name) => [name, `*["${name}"]`, `*.*["${name}"]`]).map((p) =>
        p.startsWith("*") || !p.includes("-") ? p : `["${p}"]`,
      ),
      censor: "[secret]",
    },
  });
}
