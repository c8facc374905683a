import { Zip, ZipDeflate } from "fflate";
import { streamOf } from "#app/lib/stream";

/** A file of an archive, as the pieces of its text. */
export type ZippedFile = { name: string; text: AsyncIterable<string> };

/** The files as one ZIP archive, written piece by piece as fast as it is read: no file lies in memory whole. */
export const zipStream = (files: Iterable<ZippedFile>): ReadableStream<Uint8Array> => streamOf(zipped(files));

async function* zipped(files: Iterable<ZippedFile>): AsyncGenerator<Uint8Array, undefined> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  const encoder = new TextEncoder();
  for (const { name, text } of files) {
    const entry = new ZipDeflate(name);
    zip.add(entry);
    for await (const piece of text) {
      entry.push(encoder.encode(piece));
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
  return undefined;
}
