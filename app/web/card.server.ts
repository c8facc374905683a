import type { Community } from "#app/domain/community/find.server";
import { drawCard } from "#app/platform/card.server";
import { drawIcon } from "#app/platform/icon.server";
import type { App } from "./app.server";

/** The house's own accent, on light ground. */
export const OWN_ACCENT = "#0b6554";

/** The card of a question as a PNG, in the community's colours. */
export const drawCommunityCard = (
  { name, accent }: Community,
  words: { space: string; title: string; standing: string },
): Promise<Uint8Array> => drawCard({ ...words, community: name, accent: accent ?? OWN_ACCENT });

/** The community's icon as a PNG. */
export const drawCommunityIcon = async (
  { files }: Pick<App, "files">,
  { accent, logo }: Community,
  pixels: number,
): Promise<Uint8Array> =>
  drawIcon(pixels, { accent: accent ?? OWN_ACCENT, logo: logo === null ? null : await files.read(logo) });
