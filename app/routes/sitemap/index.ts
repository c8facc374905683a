import { countSitemapParts as countIdeaParts } from "#app/domain/ideas/sitemap.server";
import { countSitemapParts } from "#app/domain/questions/sitemap.server";
import { sitemapPath } from "#app/lib/paths";
import { sitemapIndexXml } from "#app/lib/sitemap";
import { readingResource } from "#app/web/resource.server";
import { sharedCopy } from "#app/web/shared-copy.server";
import { PLACES, SITEMAP_SECONDS, XML } from "./part";

/** Where search engines find what is worth finding, in parts. */
export const loader = readingResource(async ({ app, db }) => {
  const [questions, ideas] = await Promise.all([countSitemapParts(db), countIdeaParts(db)]);
  const named = (of: string, parts: number) => Array.from({ length: parts }, (_, part) => `${of}-${part}`);
  const entries = [PLACES, ...named("questions", questions), ...named("ideas", ideas)].map((part) => ({
    address: app.address.link(sitemapPath(part)),
  }));
  return sharedCopy(sitemapIndexXml(entries), XML, SITEMAP_SECONDS);
});
