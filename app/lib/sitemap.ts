import { escapeXml } from "./xml";

type Entry = { address: string; changedAt?: Date };

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const lines = (tag: string, entries: readonly Entry[]) =>
  entries
    .map(
      ({ address, changedAt }) =>
        `<${tag}><loc>${escapeXml(address)}</loc>${changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ""}</${tag}>`,
    )
    .join("\n");

/** The pages of a part of the site, as sitemaps.org has it. */
export const sitemapXml = (pages: readonly Entry[]) => `${HEAD}<urlset ${SPACE}>\n${lines("url", pages)}\n</urlset>\n`;

/** Where the parts are. */
export const sitemapIndexXml = (parts: readonly Entry[]) =>
  `${HEAD}<sitemapindex ${SPACE}>\n${lines("sitemap", parts)}\n</sitemapindex>\n`;
