import { parseArgs } from "node:util";
import { makeUp } from "./fair-play/community";
import { type Found, type Score, scoreOf } from "./fair-play/score";
import { runCommand } from "./run";

const HELP = `npm run fair-play:simulate [-- --people 10000 --seed 1]

Makes up a quarter of upvotes in a community of so many, plants rings of two to six who upvote each other and strangers besides,
looks for rings as the nightly job does, and says how many it found, and whom it told wrongly.`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      people: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return console.log(HELP);
  const people = Number(values.people);
  say(people, scoreOf(makeUp(people, values.seed)));
});

function say(people: number, score: Score): void {
  const percent = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(2)} %`);
  const line = (what: string, part: number, whole: number) =>
    console.log(`${what.padEnd(52)}${percent(part, whole).padStart(9)}  (${part} of ${whole})`);
  const found = (what: string, { found, there }: Found) => line(what, found, there);
  console.log(`${people} people, ${score.votes} upvotes\n`);
  line("Precision: rings told that are rings", score.right, score.told);
  const all = [...score.bySize.values()];
  const sum = (of: keyof Found) => all.reduce((total, one) => total + one[of], 0);
  line("Recall: planted rings that were told", sum("found"), sum("there"));
  for (const [size, one] of [...score.bySize].sort(([a], [b]) => a - b)) found(`  of ${size} members`, one);
  found("Members of planted rings who were told", score.members);
  found("Honest pairs told, of all that favour each other", score.honestPairs);
  found("Honest pairs told, of those that do so often", score.closePairs);
  found("Feeders told", score.feeders);
  console.log(`Honest pairs told to feed: ${score.wronglyFeeding}`);
}
