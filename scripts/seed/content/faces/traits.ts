/** What somebody looks like, in the drawing's own words. */
export type Face = {
  skin: Skin;
  head?: "oval" | "round" | "square" | "long";
  hair?: { shape: HairShape; colour: HairColour };
  brows?: "soft" | "straight" | "heavy" | "arched";
  eyes?: "open" | "smiling" | "narrow";
  nose?: "short" | "long" | "wide";
  mouth?: "smile" | "grin" | "slight" | "lips";
  beard?: { shape: "stubble" | "full" | "moustache" | "goatee"; colour: HairColour };
  glasses?: "round" | "square";
  wears?: { what: "bandana" | "beanie" | "cap"; colour: string };
  earrings?: string;
  freckles?: boolean;
  /** Lines about the eyes and the mouth. */
  lined?: boolean;
  clothes: { cut: "crew" | "shirt" | "hoodie" | "neck" | "vest" | "staff"; colour: string };
  background: string;
};

/** The colour of a face in the light and in the shade, and of its cheeks. */
export const SKINS = {
  pale: { light: "#f8dcc9", shade: "#e6b99c", blush: "#ee9a86" },
  fair: { light: "#f3cba9", shade: "#dea57d", blush: "#e58a6c" },
  sand: { light: "#e7b78c", shade: "#cd9464", blush: "#d97b57" },
  olive: { light: "#d6a274", shade: "#b98051", blush: "#c96f4c" },
  bronze: { light: "#b87d52", shade: "#98623b", blush: "#b05a3c" },
  brown: { light: "#8d5b3c", shade: "#6f4429", blush: "#9c4a36" },
  deep: { light: "#6a4330", shade: "#513122", blush: "#853f32" },
} as const;
export type Skin = keyof typeof SKINS;

export const HAIR_COLOURS = {
  black: "#231f22",
  espresso: "#3b2923",
  brown: "#5e3f2d",
  chestnut: "#7c4628",
  ginger: "#c2662f",
  sandy: "#b88d58",
  blond: "#dfb565",
  pepper: "#6a6869",
  grey: "#98979a",
  silver: "#cdcac6",
  white: "#eeeae3",
} as const;
export type HairColour = keyof typeof HAIR_COLOURS;

export const HAIR_SHAPES = [
  "crop",
  "parted",
  "quiff",
  "curly",
  "afro",
  "bob",
  "fringe",
  "long",
  "waves",
  "bun",
  "ponytail",
  "pixie",
  "sides",
  "locks",
] as const;
export type HairShape = (typeof HAIR_SHAPES)[number];
