import "./app.css";
import headingFont from "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url";
import type { MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { useTranslation } from "react-i18next";
import { findCommunity } from "#app/domain/community/find.server";
import { accentStyle, deriveAccent } from "#app/lib/accent";
import { homePath, iconPath, manifestPath } from "#app/lib/paths";
import { MINUTE_MS } from "#app/lib/time";
import { NowContext } from "#app/ui/kit/time";
import { ErrorPage } from "#app/ui/layout/error-page";
import { Frame } from "#app/ui/layout/frame";
import { NonceContext } from "#app/ui/layout/nonce";
import { keepAskedLanguage, languageOf } from "#app/web/language.server";
import { noNoticeCookie, readNotice } from "#app/web/notice.server";
import { type Reading, reading } from "#app/web/respond.server";

export const loader = reading(async (work) => {
  const { viewer, request, context, now } = work;
  const notice = readNotice(request);
  if (notice) context.cookies.push(noNoticeCookie());
  await keepAskedLanguage({ request, context });
  return {
    // Whole minutes: a page in which nothing changed stays the same.
    now: new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS),
    origin: context.app.address.link(""),
    language: await languageOf(request),
    community: await communityOf(work),
    notice,
    me: viewer && {
      handle: viewer.handle,
      name: viewer.name,
      role: viewer.role,
      title: viewer.title,
      picture: viewer.picture,
      former: false,
    },
  };
});

/** What every page knows of the community; the start page has its welcome besides. */
async function communityOf({ app, db, viewer, url }: Reading) {
  // Owners see at once what they changed.
  const reading = viewer?.role === "owner" ? findCommunity(db) : app.community.read();
  const { name, tagline, logo, accent, welcome, pollShare } = await reading;
  return {
    name,
    tagline,
    logo,
    pollShare,
    accentStyle: accent && accentStyle(deriveAccent(accent)),
    welcome: url.pathname === homePath() && welcome ? welcome : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.community.name ?? "Goodturn" }];

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const { i18n } = useTranslation();
  const nonce = useContext(NonceContext);
  return (
    <html lang={i18n.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href={iconPath(180)} />
        <link rel="manifest" href={manifestPath()} />
        <link rel="preload" as="font" type="font/woff2" href={headingFont} crossOrigin="anonymous" />
        <Meta />
        <Links />
        {data?.community.accentStyle && <style>{data.community.accentStyle}</style>}
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  const { now, community, me, notice } = useLoaderData<typeof loader>();
  return (
    <NowContext.Provider value={now}>
      <Frame community={community} me={me} notice={notice}>
        <Outlet />
      </Frame>
    </NowContext.Provider>
  );
}

/** What stands around a page when not even the frame could be read. */
const UNKNOWN = { name: "Goodturn", tagline: "", logo: null };

export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>("root");
  return (
    <NowContext.Provider value={data?.now ?? new Date()}>
      <Frame community={data?.community ?? UNKNOWN} me={data?.me ?? null} notice={null}>
        <ErrorPage />
      </Frame>
    </NowContext.Provider>
  );
}
