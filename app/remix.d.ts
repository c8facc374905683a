import "@remix-run/node";

declare module "@remix-run/node" {
  /** Loader data arrives as it was sent: dates are dates. */
  interface Future {
    v3_singleFetch: true;
  }
}
