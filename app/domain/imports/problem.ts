/** The import cannot be done, or cannot go on; the message is one line that says why and what to do. */
export class ImportProblem extends Error {
  override name = "ImportProblem";
}

/** One row of the source has no place here; the message is the reason as the summary gives it. */
export class Refused extends Error {
  override name = "Refused";
}
