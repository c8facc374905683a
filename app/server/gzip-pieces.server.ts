import { promisify } from "node:util";
import { constants, crc32, deflateRaw } from "node:zlib";
import { fitting } from "./encoding.server";

/** A stretch of bytes, compressed so that it can stand among others in one gzip file. */
export type Piece = {
  deflated: Buffer;
  /** Of the plain bytes. */
  length: number;
  crc: number;
  /** Brings the checksum of what stands before past these bytes. */
  shift: number;
};

const LEVEL = 6;
const deflate = promisify(deflateRaw);

/** Compresses a stretch by itself: it ends on a whole byte, and refers to nothing before it (a full flush, RFC 1951 and zlib's manual). */
export async function toPiece(text: string): Promise<Piece> {
  const bytes = Buffer.from(text);
  const deflated = fitting(await deflate(bytes, { level: LEVEL, finishFlush: constants.Z_FULL_FLUSH }));
  return { deflated, length: bytes.length, crc: crc32(bytes), shift: shiftOf(bytes.length) };
}

/** No name, no time, any system; then an empty last block, which ends what the pieces began. */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const END = Buffer.from([3, 0]);

/** The pieces one after another as a gzip file (RFC 1952), without a byte compressed anew. */
export function joinPieces(pieces: readonly Piece[]): Buffer {
  const trailer = Buffer.alloc(8);
  let crc = 0;
  let length = 0;
  for (const piece of pieces) {
    crc = (multiply(piece.shift, crc) ^ piece.crc) >>> 0;
    length += piece.length;
  }
  trailer.writeUInt32LE(crc, 0);
  trailer.writeUInt32LE(length >>> 0, 4);
  return Buffer.concat([HEADER, ...pieces.map(({ deflated }) => deflated), END, trailer]);
}

/** The checksum's polynomial, bits reversed; the numbers here are polynomials over bits, the highest bit being 1. */
const POLYNOMIAL = 0xedb88320;
const ONE = 0x80000000;

/** The product of two polynomials modulo POLYNOMIAL, as in zlib's crc32_combine. */
function multiply(a: number, b: number): number {
  let product = 0;
  let factor = b;
  for (let bit = ONE; bit !== 0; bit >>>= 1) {
    if (a & bit) product ^= factor;
    factor = factor & 1 ? (factor >>> 1) ^ POLYNOMIAL : factor >>> 1;
  }
  return product >>> 0;
}

/** x to the power of eight times `bytes`: what a checksum is multiplied by when so many bytes follow. */
function shiftOf(bytes: number): number {
  let power = 0x00800000;
  let shift = ONE;
  for (let left = bytes; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) shift = multiply(power, shift);
    power = multiply(power, power);
  }
  return shift;
}
