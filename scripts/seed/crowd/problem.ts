/** The community cannot be filled; the message is one line that says why and what to do. */
export class SeedProblem extends Error {
  override name = "SeedProblem";
}
