import type { LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, expect, test, vi } from "vitest";
import { statementCount } from "#app/platform/db.server";
import { loader as root } from "#app/root";
import { loader as bookmarks } from "#app/routes/bookmarks";
import { loader as following } from "#app/routes/following";
import { loader as home } from "#app/routes/home";
import { loader as calls } from "#app/routes/ideas/calls/list";
import { loader as declined } from "#app/routes/ideas/declined";
import { loader as done } from "#app/routes/ideas/done";
import { loader as ideaList } from "#app/routes/ideas/list";
import { loader as promises } from "#app/routes/ideas/promises";
import { loader as propose } from "#app/routes/ideas/propose";
import { loader as roadmap } from "#app/routes/ideas/roadmap";
import { loader as idea } from "#app/routes/ideas/show";
import { loader as similarIdeas } from "#app/routes/ideas/similar";
import { loader as reputation } from "#app/routes/people/reputation";
import { loader as person } from "#app/routes/people/show";
import { loader as ask } from "#app/routes/questions/ask";
import { loader as list } from "#app/routes/questions/list";
import { loader as question } from "#app/routes/questions/show";
import { loader as search } from "#app/routes/search/results";
import { loader as similar } from "#app/routes/search/similar";
import { loader as suggest } from "#app/routes/search/suggest";
import { loader as directory } from "#app/routes/spaces/list";
import { loader as space } from "#app/routes/spaces/show";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get } from "#tests/support/request";

const app = useApp();
let ada: Awaited<ReturnType<typeof make.cast>>["ada"];

beforeAll(async () => {
  const { db, runJobs } = app.current;
  const { live } = app.current.app.streams;
  // As in a process that serves pages, which hears what is told.
  live.follow({ hear() {}, missed() {} });
  const cast = await make.cast(db);
  ada = cast.ada;
  const first = await make.question(db, cast.ada, { tags: ["roaming", "bill"] });
  for (let n = 0; n < 12; n++)
    await make.question(db, cast.bo_, { title: `Another question about roaming, number ${n}`, tags: ["roaming"] });
  for (const author of [cast.bo_, cast.lea, cast.sol]) {
    const answer = await make.answer(db, author, first);
    await make.comment(db, cast.ada, { answerId: answer });
  }
  for (let n = 0; n < 12; n++)
    await make.idea(db, cast.lea, { title: `An idea for travellers, number ${n}`, tags: ["roaming"] });
  await runJobs();
  await vi.waitUntil(() => live.isHearing());
});

type Loader = (args: LoaderFunctionArgs) => unknown;

async function statements(
  loader: Loader,
  path: string,
  params: Record<string, string>,
  signedIn: boolean,
): Promise<number> {
  const count = { statements: 0 };
  await statementCount.run(count, () => get(app.current.app, loader, { path, params, as: signedIn ? ada : undefined }));
  return count.statements;
}

/** Fixed however much stands on the page. A member costs two more everywhere: the session (not counted here) and who they are. */
test.each<[string, Loader, string, Record<string, string>, number, number]>([
  // What the community is called is held from the guest's page on.
  ["the frame of every page", root, "/", {}, 1, 1],
  ["the start page", home, "/", {}, 4, 5],
  ["a list of questions", list, "/questions", {}, 1, 2],
  ["the directory", directory, "/spaces?product=Phones", {}, 1, 2],
  ["a search in the directory", directory, "/spaces?q=roaming", {}, 5, 6],
  ["a space", space, "/spaces/plans", { slug: "plans" }, 5, 6],
  [
    "a question",
    question,
    "/questions/1-why-is-my-roaming-bill-so-high",
    { slug: "1-why-is-my-roaming-bill-so-high" },
    7,
    // What reads alike is remembered from the guest's page.
    6,
  ],
  ["a list of ideas", ideaList, "/ideas", {}, 2, 4],
  ["the ideas of a space in one status", ideaList, "/ideas?space=plans&status=planned", {}, 3, 4],
  ["ideas with a tag", ideaList, "/ideas?tag=roaming", {}, 3, 5],
  ["an idea", idea, "/ideas/1-an-idea-for-travellers-number-0", { slug: "1-an-idea-for-travellers-number-0" }, 6, 9],
  ["the roadmap", roadmap, "/ideas/roadmap", {}, 4, 5],
  ["what was declined", declined, "/ideas/declined", {}, 1, 2],
  ["what was done", done, "/ideas/done", {}, 2, 3],
  ["what was promised", promises, "/ideas/promises", {}, 4, 5],
  ["the calls for ideas", calls, "/ideas/calls", {}, 2, 3],
  ["the form to propose", propose, "/ideas/propose", {}, 2, 4],
  ["a person", person, "/people/bo_", { handle: "bo_" }, 6, 7],
  ["why a member's reputation is what it is", reputation, "/people/ada/reputation", { handle: "ada" }, 0, 6],
  ["the ask form", ask, "/questions/ask", {}, 3, 5],
  ["what a member follows", following, "/following", {}, 0, 2],
  ["the ideas a member follows", following, "/following?of=ideas", {}, 0, 2],
  ["a member's bookmarks", bookmarks, "/bookmarks", {}, 0, 2],
  // How the words of what was found are stemmed is kept from the guest's page.
  ["a search", search, "/search?q=roaming", {}, 9, 9],
  ["what a search box offers for a word", suggest, "/search/suggest?q=roam", {}, 11, 12],
  ["what it offers for a whole question", suggest, "/search/suggest?q=whence+such+a+roaming+bill", {}, 10, 11],
  ["a search for ideas", search, "/search?q=travellers&kind=idea", {}, 7, 7],
  ["similar ideas while typing", similarIdeas, "/ideas/similar?title=an+idea+for+travellers", {}, 6, 7],
  // Where few titles hold most of this one, any questions with its words are looked at, too.
  ["similar questions while typing", similar, "/search/similar?title=roaming+bill+high", {}, 6, 7],
])("%s costs a fixed number of statements", async (_page, loader, path, params, guest, member) => {
  expect({
    guest: await statements(loader, path, params, false),
    member: await statements(loader, path, params, true),
  }).toEqual({ guest, member });
});
