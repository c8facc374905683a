import { type Face, HAIR_COLOURS, type HairShape } from "./traits";

/** What lies behind the head, and what lies on it. */
type Hair = { behind?: (colour: string) => string; front?: (colour: string) => string };

const shape = (d: string) => (colour: string) => `<path d="${d}" fill="${colour}"/>`;

/** Round tufts at these places. */
const tufts = (places: readonly (readonly [x: number, y: number, r: number])[]) => (colour: string) =>
  places.map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${colour}"/>`).join("");

const together =
  (...parts: ((colour: string) => string)[]) =>
  (colour: string) =>
    parts.map((part) => part(colour)).join("");

const CAP =
  "M29.6 45C27.5 27 37 17 50 17C63 17 72.5 27 70.4 45C69.5 38.5 66.5 32.5 60.5 30C53.5 28 46.5 28 39.5 30C33.5 32.5 30.5 38.5 29.6 45Z";
const PULLED_BACK =
  "M29.8 44C29 28 38.5 18 50 18C61.5 18 71 28 70.2 44C67.5 34.5 60.5 27.5 50 27.5C39.5 27.5 32.5 34.5 29.8 44Z";
const PARTED_LONG =
  "M28.5 52C26.5 28 37 15.5 51 15.5C65 15.5 74 28 71.5 52C70.5 43 66.5 34 56 27.5C50 35 37.5 37 33 42C30.5 45 29.4 48 28.5 52Z";
const CENTRE_PART =
  "M28.5 53C26.5 28 37 15.5 50 15.5C63 15.5 73.5 28 71.5 53C70.5 42 64 33.5 50 26C36 33.5 29.5 42 28.5 53Z";

const SHAPES: Record<HairShape, Hair> = {
  crop: { front: shape(CAP) },
  parted: {
    front: shape(
      "M29.4 46C26.5 27 37 15.5 52 15.5C66 15.5 73.5 28 70.6 45C69.6 39 67.5 35 64 31.5C55 34.5 44.5 33 39 28C34.5 32 31 38 29.4 46Z",
    ),
  },
  quiff: {
    front: shape(
      "M29.6 45C27 33 31 23 38.5 19C44 10.5 63 9.5 69.5 20C73.5 28 71.4 38 70.4 45C69 37 66 32.5 60.5 30.5C51 32.5 42 31 38.5 29C34 33 31 38 29.6 45Z",
    ),
  },
  curly: {
    front: together(
      shape(CAP),
      tufts([
        ...[
          [31.5, 36, 5.5],
          [33, 28, 6.5],
          [38.5, 21.5, 7],
          [46, 18, 7.5],
          [54.5, 17.5, 7.5],
          [62, 21.5, 7],
          [67, 28, 6.5],
        ],
        ...[
          [68.5, 36, 5.5],
          [42, 27, 5.5],
          [50, 25.5, 6],
          [58, 27, 5.5],
        ],
      ] as [number, number, number][]),
    ),
  },
  afro: {
    behind: tufts([
      [50, 32, 25],
      [30, 34, 12],
      [70, 34, 12],
      [36, 19, 12],
      [64, 19, 12],
      [50, 13, 11],
      [31, 46, 9],
      [69, 46, 9],
    ]),
    front: shape("M30 42C29 29 39 21 50 21C61 21 71 29 70 42C67 34 60 29.5 50 29.5C40 29.5 33 34 30 42Z"),
  },
  bob: {
    behind: shape(
      "M26.5 44C23.5 21 37 12.5 50 12.5C63 12.5 76.5 21 73.5 44C75 56 74.5 64 70 68.5L30 68.5C25.5 64 25 56 26.5 44Z",
    ),
    front: shape(PARTED_LONG),
  },
  fringe: {
    behind: shape(
      "M26.5 44C23.5 21 37 12.5 50 12.5C63 12.5 76.5 21 73.5 44C75 56 74.5 65 71 70.5L29 70.5C25.5 65 25 56 26.5 44Z",
    ),
    front: shape(
      "M28.6 50C26 27 37 15 50 15C63 15 74 27 71.4 50C71 43.5 70 40 68.5 37.5C58 35.5 42 35.5 31.5 37.5C30 40 29 43.5 28.6 50Z",
    ),
  },
  long: {
    behind: shape("M26.5 44C23 20 37 12.5 50 12.5C63 12.5 77 20 73.5 44C75 62 79 76 76 92L24 92C21 76 25 62 26.5 44Z"),
    front: shape(CENTRE_PART),
  },
  waves: {
    behind: together(
      shape("M26.5 44C23 20 37 12.5 50 12.5C63 12.5 77 20 73.5 44L75 82L25 82Z"),
      tufts([
        [26, 48, 7],
        [24.5, 59, 7.5],
        [26, 71, 8],
        [29, 81, 8],
        [74, 48, 7],
        [75.5, 59, 7.5],
        [74, 71, 8],
        [71, 81, 8],
      ]),
    ),
    front: shape(PARTED_LONG),
  },
  bun: { behind: tufts([[50, 12.5, 9.5]]), front: shape(PULLED_BACK) },
  ponytail: {
    behind: shape("M67 33C77 31 81.5 44 80 57C78.5 65 75.5 70 71 73.5C73 63 72.5 52 68 44Z"),
    front: shape(PULLED_BACK),
  },
  pixie: {
    front: shape(
      "M29 51C25.5 27 36.5 15 50.5 15C65 15 74.5 27 71 50C70.3 43.5 69 39 66.5 35.5C62 31.5 58 30 54.5 28.5C50.5 34 41 38.5 34 39C31.5 42 30 46 29 51Z",
    ),
  },
  sides: {
    front: shape(
      "M30 50C26.5 43 27.5 34.5 32.5 30.5C33.6 36 32.5 43 31.8 50ZM70 50C73.5 43 72.5 34.5 67.5 30.5C66.4 36 67.5 43 68.2 50Z",
    ),
  },
  locks: {
    behind: (colour) =>
      `<path d="M26.5 38V70M31.5 34V79M68.5 34V79M73.5 38V70M36 50V76M64 50V76" stroke="${colour}" stroke-width="5.4" stroke-linecap="round"/>`,
    front: together(
      shape(CAP),
      tufts([
        [32, 30, 5],
        [38, 22.5, 5.5],
        [46, 19, 5.5],
        [54, 19, 5.5],
        [62, 22.5, 5.5],
        [68, 30, 5],
      ]),
    ),
  },
};

const drawn = (part: "behind" | "front", { hair }: Face) =>
  hair ? (SHAPES[hair.shape][part]?.(HAIR_COLOURS[hair.colour]) ?? "") : "";

export const hairBehind = (face: Face) => drawn("behind", face);
export const hairInFront = (face: Face) => drawn("front", face);

const BEARD =
  "M30.6 46C31 62 38.5 75 50 75C61.5 75 69 62 69.4 46C68 53.5 64 57 58.5 55.5C54.5 54 45.5 54 41.5 55.5C36 57 32 53.5 30.6 46Z";
const MOUSTACHE =
  "M40.5 59.2C43 54.8 48 54.6 50 56.6C52 54.6 57 54.8 59.5 59.2C56.5 60.6 52.5 60 50 58.9C47.5 60 43.5 60.6 40.5 59.2Z";

/** On the chin and above the mouth; the mouth is drawn over it. */
export function beard({ beard: worn }: Face): string {
  if (!worn) return "";
  const colour = HAIR_COLOURS[worn.colour];
  if (worn.shape === "moustache") return `<path d="${MOUSTACHE}" fill="${colour}"/>`;
  if (worn.shape === "goatee")
    return `<path d="M43 60C43.5 70 46 74.5 50 74.5C54 74.5 56.5 70 57 60C54 66 46 66 43 60Z" fill="${colour}"/><path d="${MOUSTACHE}" fill="${colour}"/>`;
  return `<path d="${BEARD}" fill="${colour}"${worn.shape === "stubble" ? ' opacity=".28"' : ""}/>`;
}
