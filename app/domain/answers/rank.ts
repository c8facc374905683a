/** The standard score of a 95 % interval. */
const Z = 1.96;

/**
 * The lower bound of the Wilson score interval for the share of up votes: what the votes prove so far.
 * Few votes prove little, so ten of ten stand above one of one. 0 without votes.
 * Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", 1927.
 */
export function wilsonLowerBound(up: number, down: number): number {
  const n = up + down;
  if (n === 0) return 0;
  const share = up / n;
  const z2 = Z * Z;
  return (share + z2 / (2 * n) - Z * Math.sqrt((share * (1 - share) + z2 / (4 * n)) / n)) / (1 + z2 / n);
}
