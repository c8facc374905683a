// Keeps one page for when there is no line, and nothing else: what people read here may not be everybody's to see.

const PAGE = "offline-page";

// A newer worker waits until the pages of the older one are gone: taking over cuts off what is on its way.
self.addEventListener("install", (event) => event.waitUntil(keepPage()));

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => withoutLine(request)));
  else if (pathname.startsWith("/assets/")) event.respondWith(fetch(request).catch(() => kept(request)));
});

/** The page in the language this worker was registered with, without anybody's cookies. */
const pageAddress = () => `/offline${new URL(self.location.href).search}`;

/** Leads to the kept page, which knows where its reader wanted to go. It has to be read at its own address to come alive. */
function withoutLine(request) {
  const { pathname, search } = new URL(request.url);
  if (pathname === "/offline") return kept(new Request(pageAddress()));
  const wanted = request.method === "GET" ? `&to=${encodeURIComponent(pathname + search)}` : "";
  return Response.redirect(pageAddress() + wanted);
}

async function keepPage() {
  const cache = await caches.open(PAGE);
  const page = await fetch(pageAddress(), { credentials: "omit", cache: "reload" });
  if (!page.ok) return;
  const html = await page.clone().text();
  const assets = new Set(html.match(/\/assets\/[A-Za-z0-9._-]+/g));
  await Promise.all([...assets].map((asset) => cache.add(asset).catch(() => {})));
  await cache.put(pageAddress(), page);
}

async function kept(request) {
  const answer = await caches.match(request, { cacheName: PAGE });
  return answer ?? Response.error();
}
