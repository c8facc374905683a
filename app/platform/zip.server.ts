import { Zip, ZipDeflate } from "fflate";

/** A file of an archive, as the pieces of its text. */
export type ZippedFile = { name: string; text: AsyncIterable<string> };

/** The files as one ZIP archive, written piece by piece as fast as it is read: no file lies in memory whole. */
export function zipStream(files: Iterable<ZippedFile>): ReadableStream<Uint8Array> {
  const pieces = zipped(files);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

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
