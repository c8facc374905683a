/** The colours of one page that come from the accent colour; each is #rrggbb. */
export type AccentTokens = { accent: string; accentStrong: string; onAccent: string; accentSoft: string };

/** What had to be done to a colour so that everybody can read it: darker or lighter than it was picked. */
export type AccentMove = "darkened" | "lightened" | null;

export type Accent = Record<"light" | "dark", { tokens: AccentTokens; move: AccentMove }>;

/** A colour as people see it: lightness 0–1, chroma, hue in radians. */
type Oklch = { l: number; c: number; h: number };

/** WCAG 2.2 1.4.3: what text needs against its ground. */
const READABLE = 4.5;
const STEP = 0.005;

/** The grounds of pages that text in the accent colour stands on, as app.css has them. */
export const GROUNDS = {
  light: ["#fbfaf6", "#ffffff", "#f3f1ea"],
  dark: ["#161513", "#1e1d1a", "#24221f"],
} as const;

/**
 * The tokens of light and of dark pages for one #rrggbb. Hue is kept, and so is the colour itself where it can be; its
 * lightness is moved until text in it, and text on it, reaches 4.5:1.
 */
export function deriveAccent(picked: string): Accent {
  return { light: lightAccent(picked), dark: darkAccent(picked) };
}

function lightAccent(picked: string) {
  const { c, h } = toOklch(picked);
  const onAccent = "#ffffff";
  const accentSoft = toHex({ l: 0.95, c: Math.min(c, 0.025), h });
  const accent = moveUntilReadable(picked, -STEP, [...GROUNDS.light, accentSoft, onAccent]);
  return withStrong(picked, { accent, onAccent, accentSoft }, -0.08);
}

function darkAccent(picked: string) {
  const { c, h } = toOklch(picked);
  const onAccent = toHex({ l: 0.22, c: Math.min(c, 0.04), h });
  const accentSoft = toHex({ l: 0.29, c: Math.min(c, 0.04), h });
  const accent = moveUntilReadable(picked, STEP, [...GROUNDS.dark, accentSoft, onAccent]);
  return withStrong(picked, { accent, onAccent, accentSoft }, 0.08);
}

function withStrong(picked: string, tokens: Omit<AccentTokens, "accentStrong">, by: number) {
  const accent = toOklch(tokens.accent);
  const accentStrong = toHex({ ...accent, l: Math.min(1, Math.max(0, accent.l + by)) });
  const moved: AccentMove = by < 0 ? "darkened" : "lightened";
  return { tokens: { ...tokens, accentStrong }, move: tokens.accent === picked ? null : moved };
}

/** The colour itself, or the nearest lightness of it, step by step, that can be read against each of the others. */
function moveUntilReadable(picked: string, step: number, against: readonly string[]): string {
  const start = toOklch(picked);
  let colour = picked;
  for (let l = start.l; l >= 0 && l <= 1; l += step) {
    if (against.every((other) => contrast(colour, other) >= READABLE)) return colour;
    colour = toHex({ ...start, l: l + step });
  }
  return step < 0 ? "#000000" : "#ffffff";
}

/** How well two colours can be told apart, from 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = toLinear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

type Triple = [number, number, number];

function toLinear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

// Björn Ottosson's Oklab: https://bottosson.github.io/posts/oklab/
function toOklch(hex: string): Oklch {
  const [r, g, b] = toLinear(hex);
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const middle = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const green = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const blue = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  return {
    l: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    c: Math.hypot(green, blue),
    h: Math.atan2(blue, green),
  };
}

function fromOklch({ l, c, h }: Oklch): Triple {
  const [green, blue] = [c * Math.cos(h), c * Math.sin(h)];
  const long = (l + 0.3963377774 * green + 0.2158037573 * blue) ** 3;
  const middle = (l - 0.1055613458 * green - 0.0638541728 * blue) ** 3;
  const short = (l - 0.0894841775 * green - 1.291485548 * blue) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
}

/** The colour on a screen; one that screens cannot show loses colourfulness, not lightness. */
function toHex(colour: Oklch): string {
  let linear = fromOklch(colour);
  for (let c = colour.c; c > 0 && !isShown(linear); c -= 0.004)
    linear = fromOklch({ ...colour, c: Math.max(0, c - 0.004) });
  return `#${linear.map(channelHex).join("")}`;
}

const isShown = (linear: Triple) => linear.every((value) => value >= -0.0005 && value <= 1.0005);

function channelHex(linear: number): string {
  const value = Math.min(1, Math.max(0, linear));
  const encoded = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255)
    .toString(16)
    .padStart(2, "0");
}

/** The style sheet that gives a page these colours. It holds nothing but our own words and hex digits. */
export function accentStyle({ light, dark }: Accent): string {
  return `:root{${declarations(light.tokens)}}@media (prefers-color-scheme:dark){:root{${declarations(dark.tokens)}}}`;
}

const declarations = ({ accent, accentStrong, onAccent, accentSoft }: AccentTokens) =>
  `--accent:${accent};--accent-strong:${accentStrong};--on-accent:${onAccent};--accent-soft:${accentSoft}`;

/** A colour as it may be typed — #rrggbb or #rgb, in any case, with or without its # — as #rrggbb; null when it is none. */
export function readColour(typed: string): string | null {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/.exec(typed.trim().toLowerCase())?.[1];
  if (digits === undefined) return null;
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits}`;
}
