/** What crawlers gain nothing by: searches, forms, and the acts on posts. Everything else is for reading. */
const CLOSED = [
  "/search",
  "/sign-in",
  "/sign-up",
  "/sign-out",
  "/setup/",
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
  "/answers/*/",
  "/comments/",
];

const DAY_SECONDS = 86_400;

export const loader = () =>
  new Response(["User-agent: *", ...CLOSED.map((path) => `Disallow: ${path}`), ""].join("\n"), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": `public, max-age=${DAY_SECONDS}` },
  });
