/** How one thing that was brought up is taken down again. */
export type Undo = () => Promise<unknown>;

/** Seconds after which a stopping process ends whatever is still under way. */
const STOP_SECONDS = 10;

/** From now on SIGTERM and SIGINT take everything down and end the process; the same one again ends it at once. */
export function endOnSignals(undo: Undo[]): void {
  let ending = false;
  const end = async () => {
    // A console sends SIGINT to every process of ours, and the first of them then sends SIGTERM to the others.
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), STOP_SECONDS * 1000).unref();
    await takeDown(undo);
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, end);
}

/** Takes down what was brought up, the last first. */
export async function takeDown(undo: Undo[]): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step().catch((error) => console.error(error));
}
