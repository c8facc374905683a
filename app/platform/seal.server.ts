import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Env } from "./env.server";

/** Keeps secrets that have to be read again: what lies in the database is of no use without the installation's key. */
export type Seal = {
  /** The text, sealed for this one purpose; each sealing looks different. */
  seal(text: string, purpose: string): string;
  /** The text that was sealed for this purpose; null when it was not, or by another key. */
  open(sealed: string, purpose: string): string | null;
  /** What the same text always gives for this purpose, and nobody can make, or turn back, who has not the key. */
  mark(text: string, purpose: string): string;
};

const CIPHER = "aes-256-gcm";
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MARK_BYTES = 16;
const KEY_FILE = "secret-key";

/** Seals by SECRET_KEY, or by a key of this installation's own in its data folder, made when it is first needed. */
export function createSeal(env: Pick<Env, "SECRET_KEY" | "DATA_FOLDER">): Seal {
  let known: Buffer | undefined;
  const key = () => {
    known ??= env.SECRET_KEY ? Buffer.from(env.SECRET_KEY, "base64") : keyIn(env.DATA_FOLDER);
    return known;
  };
  return {
    seal(text, purpose) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key(), nonce).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
    },
    open(sealed, purpose) {
      const bytes = Buffer.from(sealed, "base64url");
      const [nonce, tag] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)];
      if (tag.length < TAG_BYTES) return null;
      const cipher = createDecipheriv(CIPHER, key(), nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(purpose)).setAuthTag(tag);
      try {
        return Buffer.concat([cipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), cipher.final()]).toString("utf8");
      } catch {
        // Another key, or somebody changed it: it says nothing.
        return null;
      }
    },
    mark: (text, purpose) =>
      createHmac("sha256", key()).update(`${purpose}\0${text}`).digest().subarray(0, MARK_BYTES).toString("base64url"),
  };
}

function keyIn(folder: string): Buffer {
  const file = path.resolve(folder, KEY_FILE);
  mkdirSync(path.dirname(file), { recursive: true });
  // Written beside and then put in place: processes that start together all find one whole key.
  const beside = `${file}.${randomBytes(8).toString("hex")}`;
  writeFileSync(beside, randomBytes(KEY_BYTES).toString("base64"), { flag: "wx", mode: 0o600 });
  try {
    linkSync(beside, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(beside, { force: true });
  }
  const key = Buffer.from(readFileSync(file, "utf8"), "base64");
  if (key.length !== KEY_BYTES) throw new Error(`${file} holds no key of ${KEY_BYTES} bytes`);
  return key;
}
