import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const FOLDER = "build/client";
/** Pictures and fonts are compressed by their own kind. */
const COMPRESSIBLE = /\.(css|ico|js|json|svg|txt|webmanifest)$/;

/** Writes the bytes beside a file as a server sends them compressed; where that saves nothing, none. */
async function compress(file: string): Promise<void> {
  const body = await readFile(file);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const made = {
    ".br": await promisify(brotliCompress)(body, { params }),
    ".gz": await promisify(gzip)(body, { level: constants.Z_BEST_COMPRESSION }),
  };
  for (const [end, bytes] of Object.entries(made)) if (bytes.length < body.length) await writeFile(file + end, bytes);
}

const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name));
await Promise.all(files.map((entry) => compress(path.join(entry.parentPath, entry.name))));
