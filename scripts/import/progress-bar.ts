import { SingleBar } from "cli-progress";
import type { Progress } from "#app/domain/imports/progress";

/** Progress on standard error: one bar a step in a terminal, one line a step elsewhere. */
export function createProgressBar(output = process.stderr): Progress & { end(): void } {
  let bar: SingleBar | null = null;
  const end = () => {
    bar?.stop();
    bar = null;
  };
  return {
    begin(step, total) {
      end();
      if (!output.isTTY || total === 0) {
        output.write(`${step}\n`);
        return;
      }
      bar = new SingleBar({
        stream: output,
        format: `${step.padEnd(18)} {bar} {percentage}%`,
        barCompleteChar: "█",
        barIncompleteChar: "░",
        hideCursor: true,
      });
      bar.start(total, 0);
    },
    advance: (by) => bar?.increment(by),
    end,
  };
}
