/** Why the embedded database cannot be used, in one line that tells an operator what to do. The data is untouched. */
export class ClusterProblem extends Error {
  override name = "ClusterProblem";
}
