import { eq } from "drizzle-orm";
import sharp from "sharp";
import { signUp } from "#app/domain/accounts/join.server";
import { refreshHelpers } from "#app/domain/answers/who-helps.server";
import { grantBadges } from "#app/domain/badges/grant.server";
import { giveBadge } from "#app/domain/badges/hand.server";
import { changeCommunity } from "#app/domain/community/change.server";
import { setPicture } from "#app/domain/files/picture.server";
import { archiveStaleIdeas } from "#app/domain/ideas/archive.server";
import { refreshTypicalWaits } from "#app/domain/insight/typical-wait.server";
import { refreshLeaders } from "#app/domain/leaders/refresh.server";
import { findMember, type Member } from "#app/domain/people/viewer.server";
import { settleAll } from "#app/domain/reputation/verify.server";
import { openCharity } from "#app/domain/rewards/charities.server";
import { rebuildSearch } from "#app/domain/search/rebuild.server";
import { joinGroup, letSpeakFor, openSpace } from "#app/domain/spaces/open.server";
import { DAY_MS } from "#app/lib/time";
import { type Db, inTransaction } from "#app/platform/db.server";
import type { Files } from "#app/platform/files.server";
import type { Seal } from "#app/platform/seal.server";
import type { SearchEngine } from "#app/platform/search-engine/port";
import { community, people, type SpaceId, settings, unfollowed } from "#db/schema/index";
import { drawFace } from "./content/faces/draw";
import { faces } from "./content/faces/people";
import * as content from "./content/index";
import { demoEmail, demoPassword } from "./demo-password";
import { fillBeginnings } from "./play-beginnings";
import { fillFairPlay } from "./play-fair-play";
import { stepsOfIdeas } from "./play-ideas";
import { payBackEarlier } from "./play-payback";
import { fillPerks } from "./play-perks";
import { stepsOfPoints } from "./play-points";
import { fillViews, stepsOfThreads } from "./play-threads";
import { fillTrust } from "./play-trust";
import { fillVisits } from "./play-visits";
import { type Cast, memberOf, play } from "./steps";

const NAME = "Tern Mobile";

type Filling = { files: Files; seal: Seal; folder: string; say(line: string): void; now?: Date };

/** The demo community stands, whole or not at all, built by the same verbs that people's clicks call. Does nothing where people already are. */
export async function fillDemo(
  db: Db,
  search: SearchEngine,
  { files, seal, folder, say, now = new Date() }: Filling,
): Promise<void> {
  if (!(await isWanted(db))) return;
  say("Filling the demo community, once…");
  const password = await demoPassword(folder);
  await inTransaction(db, async (tx) => {
    await tx.insert(community).values({ name: NAME, demoFilledAt: now });
    // why: whoever tries the demo as staff signs in by the one password that the start command prints; and two dozen people are as many as it takes to show that the company keeps its word on what they want.
    await tx.insert(settings).values([
      { name: "staffTwoFactor", value: false },
      { name: "promiseVotes", value: 10 },
      // why: without it there is no money saved to look at.
      { name: "costPerContact", value: 5.5 },
    ]);
    const spaces = await openSpaces(tx);
    const cast = await gatherCast(tx, spaces, password, now);
    await greet(tx, cast, now);
    await putFacesOn(tx, files, cast, now);
    const threads = stepsOfThreads(tx, cast, content.threads, now);
    const steps = [...threads, ...stepsOfIdeas(tx, cast, content, now)];
    const began = new Date(Math.min(...steps.map(({ at }) => at.getTime())));
    await play([...steps, ...stepsOfPoints(tx, began, now)], now);
    for (const name of content.charities) await openCharity(tx, memberOf(cast, "una"), name, began);
    await payBackEarlier(tx, seal, cast, now);
    await fillPerks({ db: tx, seal, now }, cast);
    await fillViews(tx);
    await fillVisits({ db: tx, seal, now }, cast);
    await archiveStaleIdeas(tx, now);
    await refreshTypicalWaits(tx, now);
    await refreshHelpers(tx, now);
    for await (const _ of settleAll(tx, now, { mend: true }));
    await fillTrust({ db: tx, cast, now }, content.people);
    await fillBeginnings(tx, cast, content.people, now);
    await giveBadges(tx, cast, now);
    await refreshLeaders(tx, now);
    await fillFairPlay({ db: tx, seal, now }, cast);
  });
  await rebuildSearch(db, search);
  await settleQueue(db);
}

async function isWanted(db: Db): Promise<boolean> {
  const [named] = await db.select({ id: community.id }).from(community);
  const [somebody] = await db.select({ id: people.id }).from(people).limit(1);
  return named === undefined && somebody === undefined;
}

async function greet(db: Db, cast: Cast, now: Date): Promise<void> {
  const owner = cast.get("una");
  if (owner) await changeCommunity(db, owner, content.community, now);
}

async function openSpaces(db: Db): Promise<Map<string, SpaceId>> {
  const opened = new Map<string, SpaceId>();
  for (const [index, { group: slug, ...space }] of content.spaces.entries()) {
    const group = content.groups.find((one) => one.slug === slug);
    opened.set(space.slug, await openSpace(db, { ...space, position: index + 1, group }));
  }
  return opened;
}

async function gatherCast(db: Db, spaces: Map<string, SpaceId>, password: string, now: Date): Promise<Cast> {
  const cast = new Map<string, Member>();
  for (const person of content.people) {
    const id = await signUp(db, { ...person, email: demoEmail(person.handle), password });
    if (id === null) throw new Error(`no account for ${person.handle}`);
    const { role, title, trustLevel, about = "", speaks = [] } = person;
    await db
      .update(people)
      .set({
        role,
        title,
        trustLevel,
        about,
        speaks,
        joinedAt: new Date(now.getTime() - person.joinedDaysAgo * DAY_MS),
      })
      .where(eq(people.id, id));
    for (const group of person.groups ?? []) await joinGroup(db, id, group);
    for (const slug of person.speaksFor ?? []) {
      const space = spaces.get(slug);
      if (space) await letSpeakFor(db, id, space);
    }
    const member = await findMember(db, id);
    if (member) cast.set(person.handle, member);
  }
  return cast;
}

/** Everybody has the badges that they have earned, and a few got one by hand. */
async function giveBadges(db: Db, cast: Cast, now: Date): Promise<void> {
  await grantBadges(
    db,
    [...cast.values()].map(({ id }) => id),
  );
  for (const { badge, by, to, reason, daysAgo } of content.handBadges)
    await giveBadge(db, memberOf(cast, by), badge, { handle: to, reason }, new Date(now.getTime() - daysAgo * DAY_MS));
}

/** Those who have a drawn face show it; the others go by their initials, as in any community. */
async function putFacesOn(db: Db, files: Files, cast: Cast, now: Date): Promise<void> {
  for (const [handle, face] of Object.entries(faces)) {
    const member = cast.get(handle);
    if (!member) throw new Error(`a face without a person: ${handle}`);
    await setPicture(
      db,
      files,
      member,
      await sharp(Buffer.from(drawFace(face)))
        .png()
        .toBuffer(),
      now,
    );
  }
}

/** The search index was just made whole and everybody has what they earned, so there is nothing left that follows from what happened. */
async function settleQueue(db: Db): Promise<void> {
  await db.delete(unfollowed);
}
