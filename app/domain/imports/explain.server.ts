import { ImportProblem } from "./problem";

const AGAIN = "Nothing is half done: run the same command again to complete it.";

/** What went wrong in one line for the person at the keyboard; null when nobody foresaw it. */
export function explainFailure(error: unknown): string | null {
  if (error instanceof ImportProblem) return error.message;
  for (const { code, message } of codesOf(error)) {
    if (REFUSED_ENTRY.test(code)) return `The database does not let us in: ${message}.`;
    if (code === "53100" || code === "ENOSPC") return `The disk is full. Make room. ${AGAIN}`;
    if (code === "55P03") return `The database is busy, perhaps with another import. ${AGAIN}`;
    if (code === "57014") return `The database took too long over one step. ${AGAIN}`;
    if (GONE.test(code)) return `The database cannot be reached (${code}). ${AGAIN}`;
  }
  return isWriteToLostConnection(error) ? `The database cannot be reached any longer. ${AGAIN}` : null;
}

/** postgres.js 3.4 writes once more to a connection that has just closed, where no promise catches it. */
const isWriteToLostConnection = (error: unknown) =>
  error instanceof TypeError && /\bnextWrite\b.*\bpostgres\b/.test(error.stack ?? "");

/** The database or the way to it is gone: SQLSTATE classes 08 and 57P, 25P03, and what postgres.js and Node.js call it. */
const GONE =
  /^(?:08\w{3}|57P\d\d|25P03|CONNECTION_\w+|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;

/** A wrong password, no such role, no such database. */
const REFUSED_ENTRY = /^(?:28\w{3}|3D000)$/;

function* codesOf(error: unknown): Generator<{ code: string; message: string }> {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ("code" in cause && typeof cause.code === "string") yield { code: cause.code, message: cause.message };
}
