import { sitemapPath } from "#app/lib/paths";
import { readingResource } from "#app/web/resource.server";
import { sharedCopy } from "#app/web/shared-copy.server";

/** What crawlers gain nothing by: searches, forms, and the acts on posts. Everything else is for reading. */
const CLOSED = [
  "/search",
  "/sign-in",
  "/sign-up",
  "/sign-out",
  "/setup/",
  "/reset-password",
  "/invitations/",
  "/account",
  "/owner",
  "/drafts",
  "/bookmarks",
  "/following",
  "/complete/",
  "/language",
  "/offline",
  "/preview",
  "/draft",
  "/questions/ask",
  "/questions/*/edit",
  "/questions/*/history",
  "/questions/*/closure",
  "/questions/*/deletion",
  "/questions/*/vote",
  "/questions/*/affected",
  "/questions/*/comments",
  "/questions/*/follow",
  "/questions/*/bookmark",
  "/questions/*/claim",
  "/questions/*/live",
  "/answers/*/",
  "/comments/",
];

const DAY_SECONDS = 86_400;

export const loader = readingResource(async ({ app }) =>
  sharedCopy(
    [
      "User-agent: *",
      ...CLOSED.map((path) => `Disallow: ${path}`),
      "",
      `Sitemap: ${app.address.link(sitemapPath())}`,
      "",
    ].join("\n"),
    "text/plain; charset=utf-8",
    DAY_SECONDS,
  ),
);
