import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isRunning, type ProcessMark, thisMachine, thisProcess } from "./process-identity.server";

/** How often a holder shows that it lives. */
const HEARTBEAT_MS = 5_000;
/** A holder on another machine that has been silent for this long has ended. */
const SILENT_MS = 20_000;
/** A holder writes its record at once after creating the file; a file still unreadable after this was left by a crash. */
const UNREADABLE_MS = 3_000;
/** Records have one fixed length, so that they are rewritten in place and no reader finds half of one. */
const RECORD_BYTES = 2_048;
const ABOUT_LENGTH = 200;

type LockRecord = ProcessMark & { host: string; about: string | null; released: boolean };

/** Where the lock lies, and what to do when another process has taken it from a holder that was silent too long. */
export type LockPlace = { folder: string; name: string; onLost?: () => void };

export type InstanceLock = {
  /** Says where the holder can be reached, for the message a second instance shows. */
  describe(text: string): Promise<void>;
  /** Lets the next instance in at once. */
  release(): Promise<void>;
};

/** Another process holds the lock; `address` is what that process said about itself. */
export class AlreadyRunning extends Error {
  override name = "AlreadyRunning";
  readonly pid: number;
  readonly host: string;
  readonly address: string | null;

  constructor(folder: string, holder: LockRecord) {
    const where = holder.host === hostname() ? "" : ` on ${holder.host}`;
    const address = holder.about === null ? "" : `, ${holder.about}`;
    super(`Goodturn is already running with the folder ${folder} (process ${holder.pid}${where}${address}).`);
    this.pid = holder.pid;
    this.host = holder.host;
    this.address = holder.about;
  }
}

/**
 * Makes this process the only instance that uses the data folder, until it releases the lock or ends.
 * Throws AlreadyRunning. Waits up to 20 s when the last holder ran on another machine and may have crashed.
 */
export function takeInstanceLock(dataFolder: string, onLost?: () => void): Promise<InstanceLock> {
  return takeLock({ folder: dataFolder, name: "instance.lock", onLost });
}

/**
 * Takes the lock `name` in the folder, or throws AlreadyRunning.
 *
 * The lock is a row of numbered files, created exclusively; whoever created the highest number holds it. A dead or
 * released holder is followed by the next number, never removed first: so two processes that both find it dead cannot
 * both win, and a slow third one cannot remove the winner's file. The highest file stays behind after a release.
 */
export async function takeLock(place: LockPlace): Promise<InstanceLock> {
  await mkdir(place.folder, { recursive: true });
  for (;;) {
    const latest = await latestNumber(place);
    if (latest > 0) await refuseIfHeld(place, latest);
    const file = await claim(place, latest + 1);
    if (file !== null) return hold(place, latest + 1, file);
  }
}

async function refuseIfHeld(place: LockPlace, number: number): Promise<void> {
  const file = fileOf(place, number);
  const record = await readWhenWritten(file);
  if (record === null || record.released) return;
  const here = record.machine === thisMachine();
  if (here && !isRunning(record)) return;
  const certain = here && record.started !== null;
  if (certain || (await stillBeats(place.folder, file))) throw new AlreadyRunning(place.folder, record);
}

/** The record, or null when the file is gone or was left without one. */
async function readWhenWritten(file: string): Promise<LockRecord | null> {
  for (let waited = 0; waited < UNREADABLE_MS; waited += 50) {
    const text = await readFile(file, "utf8").catch(() => null);
    if (text === null) return null;
    const record = parseRecord(text);
    if (record !== null) return record;
    await sleep(50);
  }
  return null;
}

/** Watches until the holder's next heartbeat, or until it has been silent for too long. */
async function stillBeats(folder: string, file: string): Promise<boolean> {
  const first = await modifiedMs(file);
  if (first === null) return false;
  const watchUntil = performance.now() + SILENT_MS - Math.max(0, (await fileSystemNow(folder)) - first);
  while (performance.now() < watchUntil) {
    await sleep(200);
    const latest = await modifiedMs(file);
    if (latest !== first) return latest !== null;
  }
  return false;
}

/** The clock that stamps files in the folder, which on a network volume is not this machine's clock. */
async function fileSystemNow(folder: string): Promise<number> {
  const probe = path.join(folder, `.clock-${randomUUID()}`);
  await writeFile(probe, "");
  try {
    return (await modifiedMs(probe)) ?? Date.now();
  } finally {
    await rm(probe, { force: true });
  }
}

/** Creates the numbered file with our record in it; null when another process was first. */
async function claim(place: LockPlace, number: number): Promise<FileHandle | null> {
  const file = await open(fileOf(place, number), "wx", 0o644).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") return null;
    throw error;
  });
  if (file === null) return null;
  try {
    await writeRecord(file, ourRecord());
    // A slow process may create a number that others have passed and cleared away: the highest number decides.
    if ((await latestNumber(place)) === number) return file;
  } catch (error) {
    await file.close();
    throw error;
  }
  await file.close();
  await rm(fileOf(place, number), { force: true });
  return null;
}

async function hold(place: LockPlace, number: number, file: FileHandle): Promise<InstanceLock> {
  await removeBelow(place, number);
  const record = ourRecord();
  const heartbeat = setInterval(() => void beat().catch(() => {}), HEARTBEAT_MS).unref();
  let held = true;

  async function beat(): Promise<void> {
    const overtaken = (await latestNumber(place)) !== number;
    if (!held) return;
    if (!overtaken) return writeRecord(file, record);
    await letGo();
    place.onLost?.();
  }
  async function letGo(): Promise<void> {
    held = false;
    clearInterval(heartbeat);
    await file.close();
  }
  return {
    async describe(text) {
      record.about = text.slice(0, ABOUT_LENGTH);
      if (held) await writeRecord(file, record);
    },
    async release() {
      if (!held) return;
      record.released = true;
      await writeRecord(file, record);
      await letGo();
    },
  };
}

async function removeBelow(place: LockPlace, number: number): Promise<void> {
  const old = (await numbers(place)).filter((other) => other < number);
  await Promise.all(old.map((other) => rm(fileOf(place, other), { force: true })));
}

async function latestNumber(place: LockPlace): Promise<number> {
  return Math.max(0, ...(await numbers(place)));
}

async function numbers({ folder, name }: LockPlace): Promise<number[]> {
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return files
    .filter((file) => file.startsWith(`${name}.`))
    .map((file) => Number(file.slice(name.length + 1)))
    .filter((number) => Number.isSafeInteger(number) && number > 0);
}

function fileOf({ folder, name }: LockPlace, number: number): string {
  return path.join(folder, `${name}.${number}`);
}

function ourRecord(): LockRecord {
  return { ...thisProcess(), host: hostname(), about: null, released: false };
}

async function writeRecord(file: FileHandle, record: LockRecord): Promise<void> {
  const bytes = Buffer.alloc(RECORD_BYTES, " ");
  bytes.write(JSON.stringify(record));
  await file.write(bytes, 0, RECORD_BYTES, 0);
}

function parseRecord(text: string): LockRecord | null {
  try {
    const record = JSON.parse(text) as LockRecord;
    return Number.isInteger(record.pid) && typeof record.machine === "string" ? record : null;
  } catch {
    return null;
  }
}

async function modifiedMs(file: string): Promise<number | null> {
  return stat(file).then(
    (stats) => stats.mtimeMs,
    () => null,
  );
}
