import type { Viewer } from "#app/domain/people/viewer.server";
import type { App } from "./app.server";

/** What travels with one request. */
export type RequestContext = {
  app: App;
  requestId: string;
  /** Marks the scripts that are this page's own, until they are named by their hashes. */
  nonce: string;
  /** Whom limits are counted for when nobody is signed in. */
  ip: string;
  /** What is read must be the newest there is, no replica's: it is kept for others, or shows what this request changed. */
  fresh: boolean;
  /** What is drawn is read by many: whoever answers with it counts who reads. */
  shared: boolean;
  /** For a whole page: what was drawn of it, by names that stand for it in the page's data. */
  pieces?: Map<string, string>;
  /** Cookies to set with the answer, whatever it is. */
  cookies: string[];
  /** What came of the form that was sent: it is carried out once, whoever asks first. */
  acted?: Promise<unknown>;
  /** Asked for once, by whichever loader comes first. */
  viewer?: Promise<Viewer>;
};

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestContext {}
}
