import { clothes, headwear } from "./clothes";
import { earrings, eyes, glasses, head, mouth, nose } from "./features";
import { beard, hairBehind, hairInFront } from "./hair";
import type { Face } from "./traits";

/** The face as a square SVG, from the back to the front. */
export function drawFace(face: Face): string {
  const layers = [hairBehind, head, clothes, beard, mouth, nose, eyes, hairInFront, headwear, earrings, glasses];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="256" height="256"><rect width="100" height="100" fill="${face.background}"/><g transform="translate(50 53.5) scale(1.15) translate(-50 -50)">${layers.map((layer) => layer(face)).join("")}</g></svg>`;
}
