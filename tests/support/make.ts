import { eq } from "drizzle-orm";
import { answerQuestion, type NewAnswer } from "#app/domain/answers/answer.server";
import { type Commented, makeComment } from "#app/domain/comments/comment.server";
import { type NewIdea, proposeIdea } from "#app/domain/ideas/propose.server";
import { findMember, type Member } from "#app/domain/people/viewer.server";
import { askQuestion, type NewQuestion } from "#app/domain/questions/ask.server";
import { joinGroup, letSpeakFor, openSpace } from "#app/domain/spaces/open.server";
import type { Db } from "#app/platform/db.server";
import { type IdeaId, type PersonId, people, type QuestionId, type SpaceId, settings } from "#db/schema/index";

/** Nobody signs in with this: makers make people, sign-up tests make accounts. */
const NO_PASSWORD = "$argon2id$none";

/** Somebody, by default a customer who joined long ago and is trusted a little. */
export async function person(db: Db, handle: string, more: Partial<typeof people.$inferInsert> = {}): Promise<Member> {
  const [row] = await db
    .insert(people)
    .values({
      handle,
      name: handle[0]?.toUpperCase() + handle.slice(1),
      email: `${handle}@example.com`,
      passwordHash: NO_PASSWORD,
      trustLevel: 1,
      joinedAt: new Date("2025-01-01T00:00:00Z"),
      ...more,
    })
    .returning({ id: people.id });
  return member(db, row?.id);
}

/** The member as the rules know them now: ask again after their rights have changed. */
export async function member(db: Db, id: PersonId | undefined): Promise<Member> {
  const found = id === undefined ? null : await findMember(db, id);
  if (!found) throw new Error("no such person");
  return found;
}

const posts = { made: 0 };
/** Words that are told apart by a number: the same ones twice at the same place would be one post. */
const newWords = (words: string) => `${words} Case ${++posts.made}.`;

export type SpaceSlug = "plans" | "beta";

/**
 * The named cast in two spaces: `plans` is public, `beta` private to the group of that name.
 * Ada asks, Bo answers, Cy is new today, Lea leads (trust level 4), Pia is in the private group,
 * Mo moderates, Sol is staff and speaks for both spaces, Una owns the community.
 */
export async function cast(db: Db) {
  const plans = await openSpace(db, { slug: "plans", name: "Plans", description: "", position: 1 });
  const beta = await openSpace(db, {
    slug: "beta",
    name: "Beta testers",
    description: "",
    position: 2,
    group: { slug: "beta", name: "Beta" },
  });
  // why: nobody in the cast has an authenticator app, and the rules under test are about other things.
  await db.insert(settings).values({ name: "staffTwoFactor", value: false }).onConflictDoNothing();
  const sol = await person(db, "sol", { role: "staff", title: "Support agent" });
  for (const space of [plans, beta]) await letSpeakFor(db, sol.id, space);
  const pia = await person(db, "pia");
  await joinGroup(db, pia.id, "beta");
  return {
    spaces: { plans, beta } satisfies Record<SpaceSlug, SpaceId>,
    ada: await person(db, "ada"),
    bo_: await person(db, "bo_"),
    cy_: await person(db, "cy_", { trustLevel: 0, joinedAt: new Date() }),
    lea: await person(db, "lea", { trustLevel: 4 }),
    pia: await member(db, pia.id),
    mo_: await person(db, "mo_", { role: "moderator" }),
    sol: await member(db, sol.id),
    una: await person(db, "una", { role: "owner" }),
  };
}

/** A question by `author`, in the public space unless said otherwise. */
export async function question(
  db: Db,
  author: Member,
  more: Partial<NewQuestion> = {},
  now?: Date,
): Promise<QuestionId> {
  const input = {
    title: "Why is my roaming bill so high?",
    body: newWords("I was in Norway for **two days** and paid a lot."),
    space: "plans",
    tags: [],
    ...more,
  };
  const asked = await askQuestion(db, author, input, now);
  return asked.id;
}

export async function answer(
  db: Db,
  author: Member,
  questionId: QuestionId,
  more: Partial<NewAnswer> = {},
  now?: Date,
) {
  const input = {
    body: newWords("Norway is in our roaming zone; ask for a refund."),
    official: false,
    ...more,
  };
  return answerQuestion(db, author, questionId, input, now);
}

export async function comment(
  db: Db,
  author: Member,
  on: Commented,
  body = newWords("Which plan are you on?"),
  now?: Date,
) {
  return makeComment(db, author, on, body, now);
}

/** An idea by `author`, in the public space unless said otherwise. */
export async function idea(db: Db, author: Member, more: Partial<NewIdea> = {}, now?: Date): Promise<IdeaId> {
  const input = {
    title: "Let me pause my plan while I travel",
    problem: newWords("I pay for **three months** a year in which I am away."),
    body: "A button in the app that pauses the plan for up to three months.",
    space: "plans",
    tags: [],
    ...more,
  };
  const proposed = await proposeIdea(db, author, input, now);
  return proposed.id;
}

/** Takes somebody's rights or trust away, or gives them. */
export async function change(db: Db, who: Member, set: Partial<typeof people.$inferInsert>): Promise<Member> {
  await db.update(people).set(set).where(eq(people.id, who.id));
  return member(db, who.id);
}
