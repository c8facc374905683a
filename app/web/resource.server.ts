import type { ActionFunctionArgs, data, LoaderFunctionArgs } from "@remix-run/node";
import type { Member } from "#app/domain/people/viewer.server";
import { acting, type Reading, reading, type Writing } from "./respond.server";

/** A loader whose address is no page: a feed, a file, an answer to a script. The expected errors become answers without one. */
export function readingResource(read: (reading: Reading) => Promise<Response>) {
  const load = reading(read);
  return (args: LoaderFunctionArgs): Promise<Response> => withoutPage(load(args));
}

/** An act that only scripts ask for, by an address that is no page. */
export function actingResource(act: (writing: Writing & { actor: Member }) => Promise<Response>) {
  const perform = acting(act);
  return (args: ActionFunctionArgs): Promise<Response> => withoutPage(perform(args));
}

async function withoutPage(answer: Promise<unknown>): Promise<Response> {
  const answered = await answer.catch((thrown: unknown) => thrown);
  if (answered instanceof Response) return answered;
  if (isRefusal(answered)) return new Response(null, answered.init ?? undefined);
  throw answered;
}

const isRefusal = (thrown: unknown): thrown is ReturnType<typeof data> =>
  typeof thrown === "object" && thrown !== null && "type" in thrown && thrown.type === "DataWithResponseInit";
