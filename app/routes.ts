import { index, prefix, type RouteConfig, route } from "@remix-run/route-config";

/** Every address of the site, and the file that answers it. */
export default [
  index("routes/home.tsx"),

  ...prefix("questions", [
    index("routes/questions/list.tsx"),
    route("ask", "routes/questions/ask.tsx"),
    route(":slug", "routes/questions/show.tsx"),
    route(":id/card.png", "routes/questions/card.ts"),
    route(":id/edit", "routes/questions/edit.tsx"),
    route(":id/history", "routes/questions/history.tsx"),
    route(":id/closure", "routes/questions/closure.tsx"),
    route(":id/deletion", "routes/questions/deletion.tsx"),
    route(":id/vote", "routes/questions/vote.ts"),
    route(":id/affected", "routes/questions/affected.ts"),
    route(":id/follow", "routes/questions/follow.ts"),
    route(":id/bookmark", "routes/questions/bookmark.ts"),
    route(":id/claim", "routes/questions/claim.ts"),
    route(":id/live", "routes/questions/live.ts"),
    route(":id/comments", "routes/questions/comments.tsx"),
  ]),
  ...prefix("answers/:id", [
    index("routes/answers/show.ts"),
    route("edit", "routes/answers/edit.tsx"),
    route("history", "routes/answers/history.tsx"),
    route("deletion", "routes/answers/deletion.tsx"),
    route("vote", "routes/answers/vote.ts"),
    route("acceptance", "routes/answers/acceptance.ts"),
    route("bookmark", "routes/answers/bookmark.ts"),
    route("comments", "routes/answers/comments.tsx"),
  ]),
  ...prefix("comments/:id", [
    route("edit", "routes/comments/edit.tsx"),
    route("deletion", "routes/comments/deletion.tsx"),
  ]),
  route("files", "routes/files/take.ts"),
  route("files/:name", "routes/files/show.ts"),
  route("following", "routes/following.tsx"),
  route("bookmarks", "routes/bookmarks.tsx"),
  route("preview", "routes/preview.ts"),
  route("language", "routes/language.ts"),
  route("draft", "routes/draft.ts"),

  route("spaces", "routes/spaces/list.tsx"),
  route("spaces/:slug", "routes/spaces/show.tsx"),
  route("tags", "routes/tags/list.tsx"),
  route("tags/:name", "routes/tags/show.tsx"),
  route("people/:handle", "routes/people/show.tsx"),

  route("search", "routes/search/results.tsx"),
  route("search/similar", "routes/search/similar.ts"),

  route("sign-up", "routes/account/sign-up.tsx"),
  route("sign-in", "routes/account/sign-in.tsx"),
  route("sign-in/second-step", "routes/account/second-step.tsx"),
  route("sign-out", "routes/account/sign-out.tsx"),
  route("account/password", "routes/account/password.tsx"),
  route("account/sessions", "routes/account/sessions.tsx"),
  ...prefix("account/two-factor", [
    index("routes/account/two-factor.tsx"),
    route("confirmation", "routes/account/two-factor-confirmation.tsx"),
    route("recovery-codes", "routes/account/recovery-codes.tsx"),
    route("removal", "routes/account/two-factor-removal.tsx"),
  ]),
  route("setup/:token", "routes/account/setup.tsx"),

  ...prefix("owner", [
    route("community", "routes/owner/community.tsx"),
    route("community/logo", "routes/owner/logo.tsx"),
    route("community/logo/removal", "routes/owner/logo-removal.ts"),
    route("settings", "routes/owner/settings.tsx"),
  ]),

  ...prefix("feeds", [
    route("questions.atom", "routes/feeds/questions.ts"),
    route("questions/:file", "routes/feeds/question.ts"),
    route("spaces/:file", "routes/feeds/space.ts"),
    route("tags/:file", "routes/feeds/tag.ts"),
  ]),
  route("sitemap.xml", "routes/sitemap/index.ts"),
  route("sitemaps/:file", "routes/sitemap/part.ts"),
  route("manifest.webmanifest", "routes/install/manifest.ts"),
  route("icons/:file", "routes/install/icon.ts"),
  route("offline", "routes/install/offline.tsx"),
  route("robots.txt", "routes/robots.ts"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
