import { beforeAll, expect, test } from "vitest";
import { listExtensions, listTalks } from "#app/domain/comments/idea-comments.server";
import * as edit from "#app/routes/comments/edit";
import * as lifting from "#app/routes/comments/lifting";
import * as replies from "#app/routes/comments/replies";
import * as onIdea from "#app/routes/ideas/comments";
import { useApp } from "#tests/support/app";
import * as make from "#tests/support/make";
import { get, post } from "#tests/support/request";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

const at = (path: string, id: number) => ({ path, params: { id: String(id) } });

test("a comment on an idea and a reply to it lead to themselves, and the same words sent twice are one", async () => {
  const { app: site, db } = app.current;
  const id = await make.idea(db, cast.ada);
  const sent = { ...at(`/ideas/${id}/comments`, id), as: cast.bo_, fields: { body: "I would pay for that." } };
  const first = await post(site, onIdea.action, sent);
  expect((await post(site, onIdea.action, sent)).location).toBe(first.location);
  const [talk] = (await listTalks(db, null, id, 1)).talks;
  expect(first.location).toBe(`/ideas/${id}-let-me-pause-my-plan-while-i-travel#comment-${talk?.id}`);
  const replied = await post(site, replies.action, {
    ...at(`/comments/${talk?.id}/replies`, talk?.id ?? 0),
    as: cast.ada,
    fields: { body: "So would I, gladly." },
  });
  const [again] = (await listTalks(db, null, id, 1)).talks;
  expect(replied.location).toContain(`#comment-${again?.replies[0]?.id}`);
});

test("a reply that is too short comes back with what was typed", async () => {
  const { app: site, db } = app.current;
  const comment = await make.comment(db, cast.bo_, { ideaId: await make.idea(db, cast.ada) });
  const outcome = await post(site, replies.action, {
    ...at(`/comments/${comment}/replies`, comment),
    as: cast.ada,
    fields: { body: "No" },
  });
  expect(outcome.status).toBe(422);
  expect(JSON.stringify(outcome.data)).toContain('"No"');
});

test("what the page of a comment on an idea leads back to is the idea", async () => {
  const { app: site, db } = app.current;
  const id = await make.idea(db, cast.ada);
  const comment = await make.comment(db, cast.bo_, { ideaId: id });
  const page = await get(site, edit.loader, { ...at(`/comments/${comment}/edit`, comment), as: cast.bo_ });
  expect(JSON.stringify(page.data)).toContain(`/ideas/${id}-let-me-pause-my-plan-while-i-travel`);
});

test("a comment becomes part of the idea by one press, twice pressed too, and only by those who may", async () => {
  const { app: site, db } = app.current;
  const id = await make.idea(db, cast.ada);
  const comment = await make.comment(db, cast.bo_, { ideaId: id });
  const press = (as: typeof cast.ada, lifted: "yes" | "no") =>
    post(site, lifting.action, { ...at(`/comments/${comment}/lifting`, comment), as, fields: { lifted } });
  expect((await press(cast.bo_, "yes")).status).toBe(403);
  await press(cast.ada, "yes");
  expect((await press(cast.ada, "yes")).location).toContain(`#comment-${comment}`);
  expect((await listExtensions(db, id)).map((extension) => extension.id)).toEqual([comment]);
  await press(cast.ada, "no");
  expect(await listExtensions(db, id)).toEqual([]);
});
