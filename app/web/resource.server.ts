import type { data, LoaderFunctionArgs } from "@remix-run/node";
import { type Reading, reading } from "./respond.server";

/** A loader whose address is no page: a feed, a file, an answer to a script. The expected errors become answers without one. */
export function readingResource(read: (reading: Reading) => Promise<Response>) {
  const load = reading(read);
  return async (args: LoaderFunctionArgs): Promise<Response> => {
    try {
      return await load(args);
    } catch (thrown) {
      if (isRefusal(thrown)) return new Response(null, thrown.init ?? undefined);
      throw thrown;
    }
  };
}

const isRefusal = (thrown: unknown): thrown is ReturnType<typeof data> =>
  typeof thrown === "object" && thrown !== null && "type" in thrown && thrown.type === "DataWithResponseInit";
