import { randomUUID } from "node:crypto";
import { mkdir, open, opendir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

/** Bytes under a key: the only way to what people sent. */
export type Files = {
  /** The bytes lie under this key, on the disk itself, in place of older ones; a reader sees all of them or none. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Null when nothing lies under this key. */
  read(key: string): Promise<Buffer | null>;
  /** Nothing lies under this key any longer. */
  remove(key: string): Promise<void>;
  /** Keys of what was written before `moment`, unfinished writes among them. */
  keysBefore(moment: Date): AsyncIterable<string>;
};

const KEY = /^[A-Za-z0-9_-]{1,100}$/;

/** Files in one flat folder, which is made when the first one comes. */
export function openFiles(folder: string): Files {
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new RangeError("a file's key holds letters, digits, - and _ only");
    return path.join(folder, key);
  };
  return {
    async put(key, bytes) {
      const target = pathOf(key);
      await mkdir(folder, { recursive: true });
      const beside = pathOf(`unfinished-${randomUUID()}`);
      try {
        await write(beside, bytes);
        await rename(beside, target);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },
    read: (key) => readFile(pathOf(key)).catch(nullWhenMissing),
    remove: (key) => rm(pathOf(key), { force: true }),
    async *keysBefore(moment) {
      const entries = await opendir(folder).catch(nullWhenMissing);
      if (!entries) return;
      for await (const { name } of entries) {
        const written = await stat(path.join(folder, name)).catch(nullWhenMissing);
        if (KEY.test(name) && written && written.mtime < moment) yield name;
      }
    },
  };
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function nullWhenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
