import { accessSync, constants } from "node:fs";
import path from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Keeps the browser from calling home, and lets it run as root in a container. */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser to test with: `CHROMIUM`, else the system's. Throws with words on how to get one. */
export function findChromium(): string {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = [
    process.env.CHROMIUM,
    ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))),
  ];
  const found = candidates.find((file) => file && isExecutable(file));
  if (found) return found;
  throw new Error(
    "A Chromium is needed, and none was found. Install one (Debian: apt-get install chromium; macOS: brew install --cask chromium) or name one: CHROMIUM=/path/to/chrome npm test",
  );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
