import { findCommunity } from "#app/domain/community/find.server";
import { homePath, iconPath } from "#app/lib/paths";
import { OWN_ACCENT } from "#app/web/card.server";
import { languageOf } from "#app/web/language.server";
import { readingResource } from "#app/web/resource.server";

/** Pixels of the icons: 180 is what iOS takes, the others are what manifests name. */
export const ICON_SIZES = [180, 192, 512] as const;
/** Characters that fit below an icon. */
const SHORT_NAME_CHARS = 12;
const MANIFEST_SECONDS = 3600;

/** What a system needs to know to install the community beside its other apps. */
export const loader = readingResource(async ({ db, request }) => {
  const [community, language] = await Promise.all([findCommunity(db), languageOf(request)]);
  const icons = ICON_SIZES.map((size) => ({ src: iconPath(size), sizes: `${size}x${size}`, type: "image/png" }));
  return Response.json(
    {
      id: homePath(),
      start_url: homePath(),
      scope: homePath(),
      name: community.name,
      short_name: community.name.slice(0, SHORT_NAME_CHARS).trim(),
      ...(community.tagline ? { description: community.tagline } : {}),
      lang: language,
      display: "standalone",
      background_color: "#fbfaf6",
      theme_color: community.accent ?? OWN_ACCENT,
      icons: [...icons, ...icons.slice(-1).map((icon) => ({ ...icon, purpose: "maskable" }))],
    },
    {
      headers: {
        "Content-Type": "application/manifest+json; charset=utf-8",
        "Cache-Control": `public, max-age=${MANIFEST_SECONDS}`,
        Vary: "Accept-Language, Cookie",
      },
    },
  );
});
