import { and, eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { setAcceptance } from "#app/domain/answers/accept.server";
import { claimQuestion } from "#app/domain/answers/claim.server";
import { editAnswer } from "#app/domain/answers/edit.server";
import { voteOnAnswer } from "#app/domain/answers/vote.server";
import { keepDraft } from "#app/domain/drafts/keep.server";
import { setPicture } from "#app/domain/files/picture.server";
import { editIdea } from "#app/domain/ideas/edit.server";
import { voteOnIdea } from "#app/domain/ideas/vote.server";
import { saveProfile } from "#app/domain/people/edit-profile.server";
import { findProfile } from "#app/domain/people/profile.server";
import { findMember, type Member } from "#app/domain/people/viewer.server";
import { type Goodbye, leave } from "#app/domain/privacy/leave.server";
import { editQuestion } from "#app/domain/questions/edit.server";
import { joinGroup, letSpeakFor } from "#app/domain/spaces/open.server";
import { Forbidden, NotFound } from "#app/lib/errors";
import {
  activity,
  answers,
  bookmarks,
  claims,
  comments,
  drafts,
  formerHandles,
  groupMembers,
  ideaFollows,
  ideas,
  people,
  questionFollows,
  questions,
  revisions,
  sessions,
  staffSpaces,
  tokens,
  twoFactor,
  uploads,
} from "#db/schema/index";
import { account, PASSWORD } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import { withAuthenticator } from "#tests/support/authenticator";
import { wrongCounters } from "#tests/support/counters";
import { photo } from "#tests/support/images";
import * as make from "#tests/support/make";

const app = useApp();
let cast: Awaited<ReturnType<typeof make.cast>>;
beforeAll(async () => {
  cast = await make.cast(app.current.db);
});

async function signedUp(handle: string): Promise<Member> {
  const member = await findMember(app.current.db, await account(app.current.db, handle));
  if (!member) throw new Error("nobody signed up");
  return member;
}

const go = (member: Member, more: Partial<Goodbye> = {}) =>
  leave(app.current.db, app.current.app, member, {
    texts: "keep",
    password: PASSWORD,
    code: "",
    confirmation: member.handle,
    ...more,
  });

const rowOf = async ({ id }: Member) => {
  const [row] = await app.current.db.select().from(people).where(eq(people.id, id));
  return row;
};

/** Somebody who asked, answered, commented and edited, among others who answered and mentioned them. */
async function busy(handle: string) {
  const { db } = app.current;
  const member = await signedUp(handle);
  const alone = await make.question(db, member, { title: "Nobody answers this one of mine", tags: ["lonely"] });
  const answered = await make.question(db, member, { body: "SECRET of the asker", tags: ["busy"] });
  await editQuestion(db, member, answered, {
    title: "Still my question about roaming",
    body: "SECRET of the asker, edited",
    tags: ["busy"],
    summary: "",
  });
  const theirs = await make.answer(db, cast.bo_, answered, { body: `Ask @${handle} about it.` });
  const others = await make.question(db, cast.ada);
  const mine = await make.answer(db, member, others, { body: "SECRET answer" });
  await editAnswer(db, member, mine, { body: "SECRET answer, edited", summary: "" });
  await setAcceptance(db, cast.ada, mine, true);
  await voteOnAnswer(db, member, theirs, "up");
  await make.comment(db, member, { questionId: others }, "SECRET comment");
  await make.comment(db, member, { answerId: theirs }, "SECRET comment on an answer");
  return { member, alone, answered, theirs, others, mine };
}

test("nothing goes without the password, the typed name and, where it is asked for, a code", async () => {
  const member = await signedUp("careful");
  await expect(go(member, { password: "wrong" })).rejects.toMatchObject({
    fields: { password: "error.passwordWrong" },
  });
  await expect(go(member, { confirmation: "carefree" })).rejects.toMatchObject({
    fields: { confirmation: "error.leaveConfirmation" },
  });
  const { codes } = await withAuthenticator(app.current.app, member);
  await expect(go(member)).rejects.toMatchObject({ fields: { code: "error.codeWrong" } });
  await expect(go(member, { texts: "remove", code: "000000" })).rejects.toThrow();
  expect((await rowOf(member))?.leftAt).toBeNull();
  await go(member, { code: codes[0] });
  expect((await rowOf(member))?.leftAt).not.toBeNull();
});

test("nothing personal is left of the account, and nobody can take its name", async () => {
  const { db } = app.current;
  const member = await signedUp("zelda");
  await db
    .update(people)
    .set({ role: "staff", title: "Zelda's title", about: "Zelda's words" })
    .where(eq(people.id, member.id));
  await letSpeakFor(db, member.id, cast.spaces.plans);
  await joinGroup(db, member.id, "beta");
  const { codes } = await withAuthenticator(app.current.app, member);
  await app.current.app.sessions.start(member.id);
  await keepDraft(db, { personId: member.id }, "/questions/ask", { title: "Zelda's draft" });
  const question = await make.question(db, cast.ada);
  await db.insert(questionFollows).values({ questionId: question, personId: member.id }).onConflictDoNothing();
  await db.insert(bookmarks).values({ questionId: question, personId: member.id });
  await db.insert(tokens).values({ kind: "sign-up", hash: "x", email: "zelda@example.com", expiresAt: new Date() });
  await db.insert(uploads).values({ key: "zeldas", kind: "image", ownerId: member.id, bytes: 1, width: 1, height: 1 });
  await app.current.app.files.put("zeldas", Buffer.from("x"));
  await go(member, { code: codes[0] });

  for (const [table, column] of [
    [sessions, sessions.personId],
    [drafts, drafts.personId],
    [questionFollows, questionFollows.personId],
    [bookmarks, bookmarks.personId],
    [groupMembers, groupMembers.personId],
    [staffSpaces, staffSpaces.personId],
    [twoFactor, twoFactor.personId],
    [uploads, uploads.ownerId],
  ] as const)
    expect(await db.select().from(table).where(eq(column, member.id))).toEqual([]);
  expect(await db.select().from(tokens).where(eq(tokens.email, "zelda@example.com"))).toEqual([]);
  expect(await app.current.app.files.read("zeldas")).toBeNull();
  expect(await rowOf(member)).toMatchObject({ handle: `former_${member.id}`, name: "Former member", role: "member" });
  expect(JSON.stringify(await rowOf(member))).not.toMatch(/zelda/i);
  expect(await db.select().from(formerHandles).where(eq(formerHandles.handle, "zelda"))).toHaveLength(1);
  await expect(findProfile(db, "zelda")).rejects.toThrow(NotFound);
  await expect(app.current.app.sessions.start(member.id)).rejects.toThrow();
});

test("what is kept stays where it is, by a former member, and is no longer found by the old name", async () => {
  const { db, runJobs } = app.current;
  const { member, answered, mine, theirs } = await busy("kay");
  await runJobs();
  await go(member);
  await runJobs();
  const [question] = await db.select().from(questions).where(eq(questions.id, answered));
  expect(question).toMatchObject({ authorId: member.id, body: "SECRET of the asker, edited", deletedAt: null });
  const [answer] = await db.select().from(answers).where(eq(answers.id, mine));
  expect(answer).toMatchObject({ deletedAt: null });
  expect(answer?.acceptedAt).not.toBeNull();
  const [mentioning] = await db.select().from(answers).where(eq(answers.id, theirs));
  expect(mentioning?.html).toBe("<p>Ask @kay about it.</p>\n");
  const words = await db.execute<{ words: string }>(sql`
    select string_agg(kind || ' ' || words::text || plain, ' ') as words from search_documents where (kind, id) in (('question', ${answered}), ('answer', ${mine}), ('person', ${member.id}))`);
  expect(words[0]?.words).toContain("question");
  expect(words[0]?.words).not.toContain("person ");
  expect(words[0]?.words).not.toMatch(/\bkay\b/);
  expect(await wrongCounters(db)).toEqual([]);
});

test("what is removed is read by nobody, in no version and no list, and every count is right", async () => {
  const { db, runJobs } = app.current;
  const { member, alone, answered, theirs, mine } = await busy("lou");
  await runJobs();
  await go(member, { texts: "remove" });
  await runJobs();
  const [kept] = await db.select().from(questions).where(eq(questions.id, answered));
  expect(kept).toMatchObject({ title: "Still my question about roaming", deletedAt: null, answerCount: 1 });
  expect(kept?.body).toContain("has left");
  const [gone] = await db.select().from(questions).where(eq(questions.id, alone));
  expect(gone).toMatchObject({ title: "–", body: "–", html: "", excerpt: "" });
  expect(gone?.deletedAt).not.toBeNull();
  const written = { answers: await db.select().from(answers), comments: await db.select().from(comments) };
  for (const row of [...written.answers, ...written.comments])
    if (row.authorId === member.id) expect(row).toMatchObject({ body: "–", html: "", deletedAt: expect.any(Date) });
  expect(JSON.stringify(await db.select().from(revisions).where(eq(revisions.editorId, member.id)))).toBe("[]");
  const own = and(eq(answers.id, theirs), eq(answers.authorId, cast.bo_.id));
  expect(await db.select().from(answers).where(own)).toMatchObject([
    { deletedAt: null, html: "<p>Ask @lou about it.</p>\n" },
  ]);
  const documents = await db.execute<{ kind: string; id: number }>(sql`
    select kind, id::int from search_documents where (kind, id) in (('question', ${alone}), ('answer', ${mine}), ('person', ${member.id}))`);
  expect([...documents]).toEqual([]);
  expect(await wrongCounters(db)).toEqual([]);
});

test("what was still on its way from another window goes too", async () => {
  const { db, runJobs } = app.current;
  const { member, others } = await busy("max");
  await go(member, { texts: "remove" });
  const late = await make.answer(db, member, others, { body: "sent a moment too late" });
  await runJobs();
  expect(await db.select().from(answers).where(eq(answers.id, late))).toMatchObject([{ body: "–" }]);
  expect(await wrongCounters(db)).toEqual([]);
});

test("ideas of theirs alone go with their words; those that others took part in keep their titles and votes", async () => {
  const { db } = app.current;
  const member = await signedUp("ida");
  const words = { problem: "SECRET problem of mine", body: "SECRET proposal of mine" };
  const alone = await make.idea(db, member, words);
  const shared = await make.idea(db, member, { ...words, title: "Shared idea with a vote" });
  const edit = {
    title: "Shared idea with a vote",
    problem: "SECRET problem",
    body: "SECRET proposal",
    tags: [],
    summary: "",
  };
  await editIdea(db, member, shared, edit);
  await voteOnIdea(db, cast.bo_, shared, "promote");
  const others = await make.idea(db, cast.bo_);
  await voteOnIdea(db, member, others, "promote");
  await go(member, { texts: "remove" });
  const rows = await db.select().from(ideas).where(eq(ideas.authorId, member.id));
  expect(JSON.stringify(rows)).not.toContain("SECRET");
  expect(rows.find(({ id }) => id === alone)?.deletedAt).not.toBeNull();
  expect(rows.find(({ id }) => id === shared)).toMatchObject({ title: "Shared idea with a vote", promoteCount: 1 });
  expect(await db.select().from(revisions).where(eq(revisions.ideaId, shared))).toEqual([]);
  expect(await db.select().from(ideaFollows).where(eq(ideaFollows.personId, member.id))).toEqual([]);
  expect(await wrongCounters(db)).toEqual([]);
});

test("the last owner stays; of two who leave at once one stays", async () => {
  const { db } = app.current;
  const [one, two] = [await signedUp("owner_one"), await signedUp("owner_two")];
  await make.change(db, cast.una, { role: "member" });
  for (const { id } of [one, two]) await db.update(people).set({ role: "owner" }).where(eq(people.id, id));
  const outcomes = await Promise.allSettled([go(one), go(two)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { fields: { "": "error.lastOwner" } },
  });
});

test("twenty goodbyes at once are one", async () => {
  const { db, runJobs } = app.current;
  const { member } = await busy("twenty");
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => go(member, { texts: "remove" })));
  expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
  expect(await rowOf(member)).toMatchObject({ handle: `former_${member.id}`, name: "Former member" });
  const left = and(eq(activity.kind, "person.left"), eq(activity.actorId, member.id));
  expect(await db.select({ detail: activity.detail }).from(activity).where(left)).toEqual([
    { detail: { texts: "remove" } },
  ]);
  await runJobs();
  expect(await wrongCounters(db)).toEqual([]);
}, 30_000);

test("an answer that is published while its author leaves is theirs no more, and follows nothing", async () => {
  const { db, runJobs } = app.current;
  for (const texts of ["keep", "remove"] as const) {
    const { member, others } = await busy(`racer_${texts}`);
    const answering = Array.from({ length: 5 }, (_, n) =>
      make.answer(db, member, others, { body: `written while leaving, part ${n}` }),
    );
    const outcomes = await Promise.allSettled([...answering, go(member, { texts })]);
    expect(outcomes.at(-1)?.status).toBe("fulfilled");
    await make.answer(db, member, others, { body: "and a moment too late" });
    await runJobs();
    const written = await db.select().from(answers).where(eq(answers.authorId, member.id));
    if (texts === "remove") for (const { body } of written) expect(body).toBe("–");
    expect(await db.select().from(questionFollows).where(eq(questionFollows.personId, member.id))).toEqual([]);
  }
  expect(await wrongCounters(db)).toEqual([]);
}, 30_000);

test("what another window saves after the goodbye gives the account nothing back", async () => {
  const { db, app: site } = app.current;
  const member = await signedUp("ghost");
  await setPicture(db, site.files, member, await photo());
  const picture = (await rowOf(member))?.picture ?? "";
  expect(await site.files.read(picture)).not.toBeNull();
  await go(member);
  expect(await site.files.read(picture)).toBeNull();
  const profile = { name: "Ghost", handle: "ghost_two", about: "boo", speaks: [], language: "en" } as const;
  await expect(saveProfile(db, member, profile)).rejects.toThrow(Forbidden);
  await expect(setPicture(db, site.files, member, await photo("png"))).rejects.toThrow(Forbidden);
  expect(await rowOf(member)).toMatchObject({ handle: `former_${member.id}`, about: "", picture: null });
  expect(await db.select().from(uploads).where(eq(uploads.ownerId, member.id))).toEqual([]);
  expect(await findMember(db, member.id)).toBeNull();
});

test("who was writing an answer is not", async () => {
  const { db } = app.current;
  const member = await signedUp("claimer");
  const question = await make.question(db, cast.ada);
  await claimQuestion(db, member, question);
  expect(await db.$count(claims)).toBe(1);
  await go(member);
  expect(await db.select().from(claims).where(eq(claims.personId, member.id))).toEqual([]);
});
