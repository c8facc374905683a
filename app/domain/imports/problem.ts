/** The import cannot be done, or cannot go on; the message is one line that says why and what to do. */
export class ImportProblem extends Error {
  override name = "ImportProblem";
}
