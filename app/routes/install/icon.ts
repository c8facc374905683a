import { findCommunity } from "#app/domain/community/find.server";
import { NotFound } from "#app/lib/errors";
import { drawCommunityIcon } from "#app/web/card.server";
import { readingResource } from "#app/web/resource.server";
import { sharedCopy } from "#app/web/shared-copy.server";
import { ICON_SIZES } from "./manifest";

const ICON_SECONDS = 3600;

/** The community's icon in one of the sizes that systems ask for. */
export const loader = readingResource(async ({ app, db, param }) => {
  const pixels = ICON_SIZES.find((size) => `${size}.png` === param("file"));
  if (!pixels) throw new NotFound();
  return sharedCopy(await drawCommunityIcon(app, await findCommunity(db), pixels), "image/png", ICON_SECONDS);
});
