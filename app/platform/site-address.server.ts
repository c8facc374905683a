import type { Env } from "./env.server";

/** Where people reach the site: what links in letters begin with. */
export type SiteAddress = {
  /** The whole address of one of our paths. */
  link(path: string): string;
  /** From now on this process listens there; it counts where no ORIGIN is set. */
  listensAt(address: string): void;
};

/** ORIGIN, else where this very process listens; never what a request says of itself, which anybody may write. */
export function createSiteAddress({ ORIGIN, HOST, PORT }: Pick<Env, "ORIGIN" | "HOST" | "PORT">): SiteAddress {
  let base = ORIGIN ?? `http://${HOST}:${PORT}`;
  return {
    link: (path) => base + path,
    listensAt(address) {
      base = ORIGIN ?? address;
    },
  };
}
