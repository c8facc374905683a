import { giveReason, type Reasons } from "./summary";

/** One row of the source has no place here; the message is the reason as the summary gives it. */
export class Refused extends Error {
  override name = "Refused";
}

/** What `read` makes of a row; null when it throws Refused, and the reasons then tell why. */
export function readOrRefuse<T>(reasons: Reasons, id: string | undefined, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    giveReason(reasons, error.message, id ?? "without an Id");
    return null;
  }
}
