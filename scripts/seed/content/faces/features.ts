import { type Face, HAIR_COLOURS, SKINS } from "./traits";

const INK = "#2b2327";
const line = (d: string, colour: string, width: number, more = "") =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${more}/>`;

/** The same on both sides of the face. */
const both = (left: string) => `${left}<g transform="matrix(-1 0 0 1 100 0)">${left}</g>`;

const HEADS = {
  oval: "M50 21.5C62.5 21.5 69.5 31 69.5 44C69.5 58.5 61 71 50 71C39 71 30.5 58.5 30.5 44C30.5 31 37.5 21.5 50 21.5Z",
  round: "M50 22C63.5 22 71 32 71 45C71 59.5 62.5 70 50 70C37.5 70 29 59.5 29 45C29 32 36.5 22 50 22Z",
  square: "M50 21.5C63 21.5 70 30 69.8 43L69 55C68 65 60.5 71 50 71C39.5 71 32 65 31 55L30.2 43C30 30 37 21.5 50 21.5Z",
  long: "M50 21C62 21 69 30.5 69 44C69 59.5 60.5 74 50 74C39.5 74 31 59.5 31 44C31 30.5 38 21 50 21Z",
};

/** Neck, ears and head, in the light that comes from above. */
export function head({ skin, head: form = "oval" }: Face): string {
  const { light, shade } = SKINS[skin];
  return `<path d="M41 58H59V76C59 83 41 83 41 76Z" fill="${light}"/><path d="M41 66C44 74 56 74 59 66V70C56 78.5 44 78.5 41 70Z" fill="${shade}"/>
${both(`<circle cx="30.5" cy="48.5" r="4.6" fill="${light}"/>${line("M29.6 46.8C28.4 48 28.6 50 30 51", shade, 1.1)}`)}
<path d="${HEADS[form]}" fill="${light}"/>`;
}

const EYES = {
  open: `<ellipse cx="41.6" cy="47" rx="2.3" ry="2.7" fill="${INK}"/><circle cx="42.4" cy="46" r=".8" fill="#fff"/>`,
  smiling: line("M38.2 48C39.8 45 43.4 45 45 48", INK, 1.9),
  narrow: `<ellipse cx="41.6" cy="47.2" rx="2.4" ry="2" fill="${INK}"/>${line("M38 46.4C39.8 44.6 43.6 44.6 45.4 46.6", INK, 1.1)}`,
};

const BROWS = {
  soft: ["M37.4 40.8C39.6 38.8 43.2 38.8 45.4 40.4", 1.7],
  straight: ["M37.4 40.2L45.4 39.8", 1.9],
  heavy: ["M36.8 40.6C39.4 38.2 43.4 38.4 45.8 40.2", 2.9],
  arched: ["M37.2 40.6C39.4 37 43 36.8 45.6 39", 1.5],
} as const;

export function eyes({ eyes: look = "open", brows = "soft", hair, beard, lined, skin }: Face): string {
  const worn = hair ?? beard;
  const [brow, width] = BROWS[brows];
  const colour = worn && worn.colour !== "white" ? HAIR_COLOURS[worn.colour] : "#8a7f78";
  const lines = lined ? line("M35.6 50.6C36.8 52 38.6 52.8 40.4 52.8M34.4 46.6L32.9 45.8", SKINS[skin].shade, 1) : "";
  return both(`${EYES[look]}${line(brow, colour, width)}${lines}`);
}

const NOSES = {
  short: "M48.4 53.6C49.4 54.8 50.8 54.8 51.8 53.6",
  long: "M50.6 45.5C51 49 53.2 52.4 52.4 54C51.6 55.2 49.6 55.2 48.6 54.4",
  wide: "M46.6 53.2C47.2 55.4 52.8 55.4 53.4 53.2",
};

export function nose({ nose: form = "short", skin }: Face): string {
  return line(NOSES[form], SKINS[skin].shade, 1.9);
}

const MOUTHS = {
  smile: (colour: string) => line("M43.4 60C46 64.4 54 64.4 56.6 60", colour, 1.9),
  slight: (colour: string) => line("M45 61.4C47.6 63 52.4 63 55 61", colour, 1.9),
  grin: (colour: string) =>
    `<path d="M42.6 59.4C47 60.8 53 60.8 57.4 59.4C57 65 54 67 50 67C46 67 43 65 42.6 59.4Z" fill="${colour}"/><path d="M43.6 60C47.4 61.2 52.6 61.2 56.4 60L55.8 62.2C52 63.2 48 63.2 44.2 62.2Z" fill="#fff"/>`,
  lips: (colour: string) =>
    `<path d="M44 60.8C46.4 58.8 48.6 59 50 60C51.4 59 53.6 58.8 56 60.8C54 64.4 46 64.4 44 60.8Z" fill="${colour}"/>`,
};

const LIPS: Record<Face["skin"], string> = {
  pale: "#c0574f",
  fair: "#b5524a",
  sand: "#a8483f",
  olive: "#9b4038",
  bronze: "#7f302c",
  brown: "#5f2424",
  deep: "#3f1b1c",
};

/** Mouth and cheeks. */
export function mouth({ mouth: form = "smile", skin, lined, freckles }: Face): string {
  const { blush, shade } = SKINS[skin];
  const cheek = `<ellipse cx="37" cy="55" rx="3.6" ry="2.6" fill="${blush}" opacity=".4"/>`;
  const dots = freckles
    ? [
        [36, 52.4],
        [39, 53.6],
        [37, 55.6],
        [40.4, 51.6],
      ]
        .map(([x, y]) => `<circle cx="${x}" cy="${y}" r=".7" fill="${shade}"/>`)
        .join("")
    : "";
  const fold = lined ? line("M41.4 57.2C40.4 58.8 40 60.4 40.2 61.8", shade, 1) : "";
  return both(`${cheek}${dots}${fold}`) + MOUTHS[form](LIPS[skin]);
}

export function glasses({ glasses: form }: Face): string {
  if (!form) return "";
  const lens =
    form === "round"
      ? `<circle cx="41.4" cy="47.2" r="6.4" fill="#fff" fill-opacity=".16" stroke="${INK}" stroke-width="1.5"/>`
      : `<rect x="34.6" y="42" width="13.2" height="10" rx="2.8" fill="#fff" fill-opacity=".16" stroke="${INK}" stroke-width="1.7"/>`;
  return (
    both(`${lens}${line("M34.6 46L30.8 45.2", INK, 1.4)}`) + line("M47.8 46.4C49 45.2 51 45.2 52.2 46.4", INK, 1.5)
  );
}

export const earrings = ({ earrings: colour }: Face): string =>
  colour ? both(`<circle cx="30" cy="55" r="1.9" fill="${colour}"/>`) : "";
