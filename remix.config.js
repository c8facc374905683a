/**
 * Read by `vite.config.ts`, which hands it to the Remix plugin.
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_routeConfig: true,
    // One manifest request costs more than a page when there are many routes, and anyone may send it.
    v3_lazyRouteDiscovery: false,
  },
};
