import type { Viewer } from "#app/domain/people/viewer.server";
import type { App } from "./app.server";

/** What travels with one request. */
export type RequestContext = {
  app: App;
  requestId: string;
  /** Lets this page's own scripts run, and no others. */
  nonce: string;
  /** Whom limits are counted for when nobody is signed in. */
  ip: string;
  /** Cookies to set with the answer, whatever it is. */
  cookies: string[];
  /** Asked for once, by whichever loader comes first. */
  viewer?: Promise<Viewer>;
};

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestContext {}
}
