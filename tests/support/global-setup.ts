import type { TestProject } from "vitest/node";
import { startTestCluster, type TestCluster } from "./cluster";

declare module "vitest" {
  interface ProvidedContext {
    cluster: TestCluster;
  }
}

/** One cluster for the whole run; the workers learn from it by `inject("cluster")`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, stop } = await startTestCluster();
  project.provide("cluster", cluster);
  return stop;
}
