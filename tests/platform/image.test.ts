import sharp from "sharp";
import { expect, test } from "vitest";
import { SHAPES } from "#app/domain/files/limits";
import { encodeImage, ImageRefused, MOST_PIXELS } from "#app/platform/image.server";
import { floodingPng, manyFramesGif, type PhotoKind, photo } from "#tests/support/images";

const KINDS: PhotoKind[] = ["jpeg", "png", "webp", "avif", "gif"];
const variants = KINDS.flatMap((kind) => (["picture", "image", "logo"] as const).map((shape) => ({ kind, shape })));

test.each(variants)("a $kind as $shape is WebP without a trace of where it was taken", async ({ kind, shape }) => {
  const sent = await photo(kind);
  if (kind !== "gif") expect((await sharp(sent).metadata()).exif).toBeDefined();
  const { bytes, width, height } = await encodeImage(sent, SHAPES[shape]);
  const made = await sharp(bytes).metadata();
  expect(made).toMatchObject({ format: "webp", width, height });
  for (const trace of ["exif", "xmp", "iptc", "icc"] as const) expect(made[trace]).toBeUndefined();
  expect(bytes.includes("Canary")).toBe(false);
});

test("a picture is a square, other images keep their form and never grow", async () => {
  const sent = await photo("jpeg", { width: 2400, height: 1200 });
  expect(await encodeImage(sent, SHAPES.picture)).toMatchObject({ width: 256, height: 256 });
  expect(await encodeImage(sent, SHAPES.image)).toMatchObject({ width: 1600, height: 800 });
  expect(await encodeImage(sent, SHAPES.logo)).toMatchObject({ width: 512, height: 256 });
  expect(await encodeImage(await photo("png", { width: 40, height: 30 }), SHAPES.image)).toMatchObject({
    width: 40,
    height: 30,
  });
  expect(await encodeImage(await photo("png", { width: 40, height: 30 }), SHAPES.picture)).toMatchObject({
    width: 256,
  });
});

test("a photo taken sideways stands upright", async () => {
  const sent = await photo("jpeg", { width: 640, height: 400, orientation: 6 });
  expect(await encodeImage(sent, SHAPES.image)).toMatchObject({ width: 400, height: 640 });
});

test("a logo stays see-through", async () => {
  const sent = await sharp({
    create: { width: 30, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  const { bytes } = await encodeImage(sent, SHAPES.logo);
  expect((await sharp(bytes).stats()).isOpaque).toBe(false);
});

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script><image href="file:///etc/passwd"/></svg>`;
const REFUSED: [string, () => Buffer | Promise<Buffer>][] = [
  ["SVG", () => Buffer.from(svg)],
  ["SVG behind a declaration", () => Buffer.from(`<?xml version="1.0"?>\n${svg}`)],
  ["compressed SVG", async () => (await import("node:zlib")).gzipSync(svg)],
  ["XML", () => Buffer.from(`<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`)],
  ["HTML", () => Buffer.from("<!doctype html><script>alert(1)</script>")],
  ["HTML behind the first bytes of a PNG", () => Buffer.from("\x89PNG\r\n\x1a\n<script>alert(1)</script>", "latin1")],
  ["HTML behind the first bytes of a GIF", () => Buffer.from("GIF89a/*<script>*/=alert(1)//")],
  ["an address", () => Buffer.from("http://canary.example/x.png")],
  ["a path", () => Buffer.from("/etc/passwd")],
  ["a PDF", () => Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj")],
  [
    "a TIFF",
    () =>
      sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
        .tiff()
        .toBuffer(),
  ],
  ["nothing", () => Buffer.alloc(0)],
  ["one byte", () => Buffer.from([0xff])],
  ...KINDS.map((kind): [string, () => Promise<Buffer>] => [
    `half of a ${kind}`,
    async () => {
      const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
      const whole = await sharp({ create: { width: 400, height: 400, channels: 3, background: "red", noise } })
        .toFormat(kind)
        .toBuffer();
      return whole.subarray(0, whole.length / 2);
    },
  ]),
];

test.each(REFUSED)("%s is refused", async (_, make) => {
  const error = await encodeImage(await make(), SHAPES.image).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ImageRefused);
});

test("what follows the image in its bytes is not kept", async () => {
  const polyglot = Buffer.concat([await photo("gif"), Buffer.from("<script>canary()</script>")]);
  expect((await encodeImage(polyglot, SHAPES.image)).bytes.includes("canary")).toBe(false);
});

test("floods of pixels are refused by their header, twenty at once, in little memory", async () => {
  const before = process.memoryUsage().rss;
  const floods = Array.from({ length: 20 }, () => encodeImage(floodingPng(64_000, 64_000), SHAPES.image));
  for (const outcome of await Promise.allSettled(floods))
    expect(outcome).toMatchObject({ status: "rejected", reason: { reason: "tooManyPixels" } });
  expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
});

test("one pixel more than the limit is refused, a header's lie about fewer is unreadable", async () => {
  await expect(encodeImage(floodingPng(MOST_PIXELS / 4000 + 1, 4000), SHAPES.image)).rejects.toMatchObject({
    reason: "tooManyPixels",
  });
  await expect(encodeImage(floodingPng(4000, 4000), SHAPES.image)).rejects.toMatchObject({ reason: "unreadable" });
});

test("of ten thousand frames the first alone is read", async () => {
  const before = process.memoryUsage().rss;
  const made = await encodeImage(manyFramesGif(10_000), SHAPES.image);
  expect((await sharp(made.bytes).metadata()).pages ?? 1).toBe(1);
  expect(process.memoryUsage().rss - before).toBeLessThan(200e6);
});

test("the largest image we take stays within memory, five at once", async () => {
  const big = await sharp({ create: { width: 8000, height: 5000, channels: 3, background: "teal" } })
    .jpeg({ progressive: true })
    .toBuffer();
  const before = process.memoryUsage().rss;
  await Promise.all(Array.from({ length: 5 }, () => encodeImage(big, SHAPES.image)));
  expect(process.memoryUsage().rss - before).toBeLessThan(250e6);
});
