import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { ReactNode } from "react";
import satori, { type Font } from "satori";
import sharp from "sharp";

/** What stands on a card, in the order it is read. */
export type Card = { community: string; space: string; title: string; standing: string; accent: string };

/** Pixels of a card, as the networks that show it ask for. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
/** Characters of a title that a card has room for. */
const TITLE_CHARS = 140;

const require = createRequire(import.meta.url);
const SCRIPTS = ["latin", "latin-ext", "cyrillic", "greek"] as const;
const WEIGHTS = [400, 700] as const;

let fonts: Promise<Font[]> | undefined;
/** One at a time: a card takes a moment of the processor, and pages come first. */
let turn: Promise<unknown> = Promise.resolve();

/** The card as a PNG. */
export function drawCard(card: Card): Promise<Uint8Array> {
  const drawn = turn.then(() => draw(card));
  turn = drawn.catch(() => {});
  return drawn;
}

async function draw(card: Card): Promise<Uint8Array> {
  fonts ??= readFonts();
  const svg = await satori(layOut(card), { width: CARD_WIDTH, height: CARD_HEIGHT, fonts: await fonts });
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
}

const readFonts = () =>
  Promise.all(
    SCRIPTS.flatMap((script) =>
      WEIGHTS.map(async (weight): Promise<Font> => {
        const file = require.resolve(`@fontsource/noto-sans/files/noto-sans-${script}-${weight}-normal.woff`);
        return { name: `Noto Sans ${script}`, data: await readFile(file), weight, style: "normal" };
      }),
    ),
  );

const FAMILY = SCRIPTS.map((script) => `"Noto Sans ${script}"`).join(", ");

type Style = Record<string, string | number>;
const box = (style: Style, children: unknown) =>
  ({ type: "div", props: { style: { display: "flex", ...style }, children } }) as unknown as ReactNode;

function layOut({ community, space, title, standing, accent }: Card): ReactNode {
  const long = [...title].length > TITLE_CHARS;
  const shown = long ? `${[...title].slice(0, TITLE_CHARS).join("")}…` : title;
  return box(
    { flexDirection: "column", width: "100%", height: "100%", backgroundColor: "#fbfaf6", fontFamily: FAMILY },
    [
      box({ height: 16, backgroundColor: accent }, ""),
      box(
        {
          flexDirection: "column",
          justifyContent: "space-between",
          flexGrow: 1,
          padding: "52px 72px",
          color: "#211f1b",
        },
        [
          box({ fontSize: 32, color: accent, fontWeight: 700 }, space),
          box({ fontSize: shown.length > 80 ? 54 : 66, fontWeight: 700, lineHeight: 1.2 }, shown),
          box({ justifyContent: "space-between", fontSize: 32, color: "#645f55" }, [
            box({ color: "#211f1b", fontWeight: 700 }, community),
            box({}, standing),
          ]),
        ],
      ),
    ],
  );
}
