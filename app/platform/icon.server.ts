import sharp from "sharp";

/** The share of an icon's side that launchers may cut away all round. */
const MARGIN = 0.2;

/** The icon of the installed community, `pixels` wide and high, as a PNG: its logo on white, else the house's mark on the accent. */
export function drawIcon(
  pixels: number,
  { accent, logo }: { accent: string; logo: Uint8Array | null },
): Promise<Buffer> {
  return logo
    ? drawLogo(pixels, logo)
    : sharp(Buffer.from(mark(accent)), { density: 300 })
        .resize(pixels, pixels)
        .png()
        .toBuffer();
}

async function drawLogo(pixels: number, logo: Uint8Array): Promise<Buffer> {
  const inner = Math.round(pixels * (1 - 2 * MARGIN));
  const shown = await sharp(logo).resize(inner, inner, { fit: "inside" }).toBuffer();
  return sharp({ create: { width: pixels, height: pixels, channels: 3, background: "#ffffff" } })
    .composite([{ input: shown, gravity: "center" }])
    .png()
    .toBuffer();
}

const mark = (accent: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 48 48">
  <rect x="-8" y="-8" width="48" height="48" fill="${accent}"/>
  <g fill="none" stroke="#fff" stroke-linecap="round" stroke-linejoin="round">
    <path stroke-width="2.6" d="M10 17.5a6 6 0 1 1 2.2 4.6L9 24l1.6-3.6"/>
    <path stroke-width="2.4" d="M13.4 16.6l1.9 1.9 3.6-3.8"/>
  </g>
</svg>`;
