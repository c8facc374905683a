import type { Reporter, TestModule, Vitest } from "vitest/node";

/** Ends the run with one plain line that counts its tests, for whoever reads only that. */
export default class PlainLine implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: ReadonlyArray<TestModule>, errors: ReadonlyArray<unknown>): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state: string) => states.filter((one) => one === state).length;
    const unloadable = modules.filter((module) => module.errors().length > 0).length;
    const failed = count("failed") + unloadable + errors.length;
    const skipped = count("skipped");
    this.#vitest?.logger.log(`\n${count("passed")} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
  }
}
