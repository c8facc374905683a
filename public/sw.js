// Keeps one page for when there is no line, and nothing else: what people read here may not be everybody's to see.

const PAGE = "offline-page";

self.addEventListener("install", (event) => event.waitUntil(keepPage().then(() => self.skipWaiting())));

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => kept(new Request(pageAddress()))));
  else if (new URL(request.url).pathname.startsWith("/assets/"))
    event.respondWith(fetch(request).catch(() => kept(request)));
});

/** The page in the language this worker was registered with, without anybody's cookies. */
const pageAddress = () => `/offline${new URL(self.location.href).search}`;

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
