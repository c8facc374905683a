import sharp from "sharp";

/** Where the camera says it stood. */
const EXIF = {
  IFD0: { Make: "Canary", Copyright: "Canary", ImageDescription: "Canary" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "59/1 26/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "24/1 45/1 0/1" },
};

export type PhotoKind = "jpeg" | "png" | "webp" | "avif" | "gif";

/** A photo as a telephone makes it: with the place, the maker and, for a JPEG, a turn in its metadata. */
export async function photo(
  kind: PhotoKind = "jpeg",
  { width = 640, height = 400, orientation = 1 }: { width?: number; height?: number; orientation?: number } = {},
): Promise<Buffer> {
  const plain = sharp({ create: { width, height, channels: 3, background: { r: 200, g: 90, b: 40 } } });
  return plain.withExif(EXIF).withMetadata({ orientation }).toFormat(kind).toBuffer();
}

/** A PNG whose header promises this many pixels and whose body holds none. */
export function floodingPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", Buffer.alloc(0)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A GIF of this many frames, each of one pixel in a screen of `side` pixels. */
export function manyFramesGif(frames: number, side = 4000): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(side, 0);
  size.writeUInt16LE(side, 2);
  const head = Buffer.concat([Buffer.from("GIF89a"), size, Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255])]);
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A form with these bytes in its field `file`. */
export function formWith(bytes: Uint8Array, name = "photo.jpg", type = "image/jpeg"): FormData {
  const form = new FormData();
  form.set("file", new File([new Uint8Array(bytes)], name, { type }));
  return form;
}
