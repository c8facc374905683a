import type { Job } from "#app/platform/queue.server";
import type { SearchEngine } from "#app/platform/search-engine/port";

/** The search engine counts anew how common words are. */
export const refreshSearchWords =
  ({ search }: { search: SearchEngine }): Job =>
  () =>
    search.recount();
