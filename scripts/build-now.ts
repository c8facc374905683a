import { buildIfStale } from "./build";
import { runCommand } from "./run";

await runCommand(buildIfStale);
