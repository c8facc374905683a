import { readdir, utimes } from "node:fs/promises";
import path from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { keepDraft } from "#app/domain/drafts/keep.server";
import { clearStrayFiles, clearUnusedImages } from "#app/domain/files/clear.server";
import { UNUSED_IMAGE_DAYS } from "#app/domain/files/limits";
import { storeImage } from "#app/domain/files/store.server";
import { editQuestion } from "#app/domain/questions/edit.server";
import { DAY_MS } from "#app/lib/time";
import { people, uploads } from "#db/schema/index";
import { useApp } from "#tests/support/app";
import { photo } from "#tests/support/images";
import * as make from "#tests/support/make";

const app = useApp();
const later = (days: number) => new Date(Date.now() + days * DAY_MS);

test("images that stand nowhere go after a month, with their bytes; those in posts, drafts and use stay", async () => {
  const { db, app: running } = app.current;
  const { files } = running;
  const { ada } = await make.cast(db);
  const sent = async (kind: "image" | "picture") => (await storeImage(db, files, ada, kind, await photo())).key;
  const [unused, drafted, shown, editedOut, former, picture] = [
    await sent("image"),
    await sent("image"),
    await sent("image"),
    await sent("image"),
    await sent("picture"),
    await sent("picture"),
  ];
  await keepDraft(db, { personId: ada.id }, "/questions/ask", { body: `![](/files/${drafted}.webp)` });
  await make.question(db, ada, { body: `Look: ![](/files/${shown}.webp)` });
  const question = await make.question(db, ada, { body: `Look: ![](/files/${editedOut}.webp)` });
  await db.update(people).set({ picture }).where(eq(people.id, ada.id));
  const left = async () => (await db.select({ key: uploads.key }).from(uploads)).map(({ key }) => key).sort();

  await clearUnusedImages(db, files, later(UNUSED_IMAGE_DAYS - 1));
  expect(await left()).toHaveLength(6);
  await db.update(uploads).set({ sentAt: later(-100) });
  await editQuestion(db, ada, question, {
    title: "Why is it so?",
    body: "No picture any more.",
    tags: [],
    summary: "",
  });
  await clearUnusedImages(db, files, later(UNUSED_IMAGE_DAYS - 1));
  expect(await left()).toEqual([unused, drafted, shown, editedOut, picture].sort());
  await clearUnusedImages(db, files, later(UNUSED_IMAGE_DAYS + 1));
  expect(await left()).toEqual([drafted, shown, picture].sort());
  expect(await files.read(unused)).toBeNull();
  expect(await files.read(former)).toBeNull();
  expect(await files.read(shown)).not.toBeNull();
});

test("bytes that no row tells of go when they are old", async () => {
  const { db, app: running } = app.current;
  const { files, env } = running;
  const lea = await make.person(db, "lea2");
  const known = (await storeImage(db, files, lea, "image", await photo())).key;
  for (const stray of ["old-stray", "new-stray"]) await files.put(stray, Buffer.from("half"));
  const folder = path.join(env.DATA_FOLDER, "files");
  for (const old of ["old-stray", known]) await utimes(path.join(folder, old), later(-60), later(-60));
  await clearStrayFiles(db, files, new Date());
  const left = await readdir(folder);
  expect(left).toContain(known);
  expect(left).toContain("new-stray");
  expect(left).not.toContain("old-stray");
});
