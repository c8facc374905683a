import { spacesPath } from "./paths";

/** The three ways into the directory. */
export const FACETS = ["product", "region", "help"] as const;
export type Facet = (typeof FACETS)[number];
/** What a space is for by each way, in the owner's words; empty where it is for all. */
export type Facets = Record<Facet, string>;

/** What somebody asks the directory: words, and for each way what they chose; null where they chose nothing. */
export type DirectoryAddress = Record<Facet, string | null> & { words: string };

/** What is asked is read this far. */
export const DIRECTORY_WORDS_MAX_CHARS = 200;
export const FACET_MAX_CHARS = 40;

/** Reads what is asked from the query of an address. */
export function readDirectoryAddress(query: (name: string) => string | null): DirectoryAddress {
  const chosen = (facet: Facet) => query(facet)?.slice(0, FACET_MAX_CHARS) || null;
  return {
    words: (query("q") ?? "").slice(0, DIRECTORY_WORDS_MAX_CHARS).trim(),
    product: chosen("product"),
    region: chosen("region"),
    help: chosen("help"),
  };
}

/** The address of the same question, changed in some of its parts. */
export function directoryPath(address: DirectoryAddress, change: Partial<DirectoryAddress> = {}): string {
  const { words, product, region, help } = { ...address, ...change };
  return spacesPath({ q: words, product, region, help });
}
