import sharp from "sharp";

/** The size an image is brought to: `cover` fills it and cuts what is over, `inside` fits into it and never grows. */
export type ImageShape = { width: number; height: number; fit: "cover" | "inside" };
/** An image as WebP, with nothing in it but what is to be seen. */
export type EncodedImage = { bytes: Buffer; width: number; height: number };

/** What was sent is no image we take. */
export class ImageRefused extends Error {
  override name = "ImageRefused";
  constructor(readonly reason: "unreadable" | "tooManyPixels") {
    super(`image refused: ${reason}`);
  }
}

/** Bounds the memory that decoding may take: about 160 MB. */
export const MOST_PIXELS = 40_000_000;
/** The longest side WebP has. Longer lines cost the decoder hundreds of megabytes that its threads then keep. */
const MOST_SIDE = 16_383;
const MOST_SECONDS = 15;
const QUALITY = 82;

// Decoded images are never asked for twice, and threads of one image would take those of the others.
sharp.cache(false);
sharp.concurrency(1);

/**
 * The first frame of a JPEG, PNG, WebP, GIF or AVIF as WebP in this shape, turned upright. Nothing of the bytes that came
 * is kept: no metadata, no place where it was taken, nothing appended. One image at a time in a process. Throws ImageRefused.
 */
export function encodeImage(bytes: Buffer, shape: ImageShape): Promise<EncodedImage> {
  const encoded = lastInLine.then(() => encode(bytes, shape));
  lastInLine = encoded.then(
    () => {},
    () => {},
  );
  return encoded;
}

let lastInLine: Promise<void> = Promise.resolve();

async function encode(bytes: Buffer, { width, height, fit }: ImageShape): Promise<EncodedImage> {
  // Decoders of other kinds, of drawings and documents above all, never get to see the bytes.
  if (!isPhoto(bytes)) throw new ImageRefused("unreadable");
  await checkPixels(bytes);
  try {
    const { data, info } = await sharp(bytes, { ...FIRST_FRAME, limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .resize({ width, height, fit, withoutEnlargement: fit === "inside" })
      .webp({ quality: QUALITY, smartSubsample: true })
      .timeout({ seconds: MOST_SECONDS })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    throw new ImageRefused("unreadable");
  }
}

const FIRST_FRAME = { pages: 1, sequentialRead: true, failOn: "error" } as const;

/** Reads the header alone. */
async function checkPixels(bytes: Buffer): Promise<void> {
  const header = await sharp(bytes, { ...FIRST_FRAME, limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!header?.width || !header.height) throw new ImageRefused("unreadable");
  if (header.width * header.height > MOST_PIXELS || Math.max(header.width, header.height) > MOST_SIDE)
    throw new ImageRefused("tooManyPixels");
}

/** Whether the first bytes are those of a kind we take, whatever the file is called. */
function isPhoto(bytes: Buffer): boolean {
  const text = bytes.toString("latin1", 0, 12);
  return (
    text.startsWith("\xff\xd8\xff") ||
    text.startsWith("\x89PNG\r\n\x1a\n") ||
    /^GIF8[79]a/.test(text) ||
    /^RIFF.{4}WEBP/s.test(text) ||
    /^.{4}ftypavi[fs]/s.test(text)
  );
}
