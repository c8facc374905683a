import type { Language } from "#db/schema/index";
import type { SeedRequest } from "./arguments";
import { type Chance, createChance, itemAt } from "./chance";
import { type PlayedIdea, playIdea } from "./idea";
import { isOpenIdea, writeIdeas } from "./idea-rows";
import { gatherCrowd } from "./people";
import { writePeople, writeSpaces } from "./people-rows";
import { type Desk, writeThreads } from "./post-rows";
import { askingTimes, type Moment } from "./rhythm";
import type { Sheets } from "./sheets";
import { SPACES } from "./spaces";
import { makeTags } from "./tags";
import { isWaiting, playThread, type Thread, type World } from "./thread";
import { inventVocabulary } from "./vocabulary";
import { createWriter } from "./write";

/** A community that is there to be written down. */
export type Community = {
  /** Writes it all on the sheets, in parts, and says of each part how many questions it holds. The sheets are to be taken in between. */
  writeAll(): Generator<number>;
};

/** Questions of which all is kept in memory at a time. */
const BATCH = 500;
/** Ideas of the same: each has a hundred votes. */
const IDEA_BATCH = 200;
/** Questions of a space of which one may be what a later one repeats. */
const REMEMBERED = 50;
const PRIVATE_SHARE = 0.08;
/** Of questions in Russian and Greek those that are asked in the spaces for them. */
const OWN_SPACE_SHARE = 0.7;

/** The community that this seed and size stand for: always the same one. */
export function createCommunity(request: SeedRequest, sheets: Sheets, passwordHash: string): Community {
  const { questions, ideas, seed, until } = request;
  const words = inventVocabulary(questions, seed);
  const writers = {
    en: createWriter("en", words.en),
    ru: createWriter("ru", words.ru),
    el: createWriter("el", words.el),
  };
  const crowd = gatherCrowd(questions, seed, until, writers);
  const world: World = { crowd, writers, until, tags: makeTags(questions, seed, words) };
  const chance = createChance(`threads ${seed} ${questions}`);
  const last = {
    ...{ answers: 0, comments: 0, votes: 0, bookmarks: 0, activity: 0 },
    ...{ ideaVotes: 0, statusUpdates: 0, promises: 0 },
  };
  const desk: Desk = { sheets, chance: createChance(`desk ${seed}`), last };
  return {
    *writeAll() {
      writePeople(desk, crowd, passwordHash);
      for (const [index, name] of world.tags.names.entries()) sheets.tags.add({ id: index + 1, name });
      const counts = countSpaces();
      for (const threads of inBatches(playAll(chance, world, askingTimes(questions, seed, until)), BATCH)) {
        writeThreads(desk, threads);
        for (const thread of threads) counts.add(thread);
        yield threads.length;
      }
      for (const played of inBatches(playIdeas(world, ideas, seed), IDEA_BATCH)) {
        writeIdeas(desk, played);
        for (const idea of played) counts.addIdea(idea);
        yield 0;
      }
      writeSpaces(desk, counts);
      for (const [key, questionCount] of counts.tags) {
        const [space = 0, tagId = 0] = key.split(" ").map(Number);
        sheets.spaceTags.add({ spaceId: space + 1, tagId, questionCount });
      }
      yield 0;
    },
  };
}

/** The questions that stand in each space, those of them that wait for an answer, those under each tag there, and its open ideas. */
function countSpaces() {
  const [questions, waiting, ideas] = [SPACES.map(() => 0), SPACES.map(() => 0), SPACES.map(() => 0)];
  const tags = new Map<string, number>();
  return {
    questions,
    waiting,
    ideas,
    tags,
    addIdea(idea: PlayedIdea): void {
      if (isOpenIdea(idea)) ideas[idea.space] = (ideas[idea.space] ?? 0) + 1;
    },
    add(thread: Thread): void {
      const { space, tags: tagIds, deletedAt } = thread;
      if (deletedAt !== null) return;
      questions[space] = (questions[space] ?? 0) + 1;
      if (isWaiting(thread)) waiting[space] = (waiting[space] ?? 0) + 1;
      for (const tagId of tagIds) tags.set(`${space} ${tagId}`, (tags.get(`${space} ${tagId}`) ?? 0) + 1);
    },
  };
}

function* playAll(chance: Chance, world: World, moments: Iterable<Moment>): Generator<Thread> {
  const earlier = new Map<string, number[]>();
  let id = 0;
  for (const moment of moments) {
    const language = languageOf(chance);
    const space = moment.outage ? NETWORK : spaceOf(chance, language);
    const place = `${space} ${language}`;
    const originals = earlier.get(place) ?? [];
    const thread = playThread(chance, world, ++id, moment, language, space, originals);
    if (thread.deletedAt === null && thread.closure === null) {
      originals.push(id);
      earlier.set(place, originals.slice(-REMEMBERED));
    }
    yield thread;
  }
}

function* playIdeas(world: World, ideas: number, seed: string): Generator<PlayedIdea> {
  const chance = createChance(`ideas ${seed} ${ideas}`);
  let id = 0;
  for (const { at } of askingTimes(ideas, `ideas ${seed}`, world.until)) {
    const language = languageOf(chance);
    yield playIdea(chance, world, ++id, at, language, spaceOf(chance, language));
  }
}

function languageOf(chance: Chance): Language {
  const drawn = chance.next();
  return drawn < 0.7 ? "en" : drawn < 0.9 ? "ru" : "el";
}

const NETWORK = SPACES.findIndex(({ slug }) => slug === "network");
const indices = (fits: (space: (typeof SPACES)[number]) => boolean) =>
  [...SPACES.keys()].filter((index) => fits(itemAt(SPACES, index)));
const PRIVATE = indices(({ group }) => group !== null);
const FOR_ALL = indices(({ group, language }) => group === null && language === null);
const FOR_LANGUAGE: Record<Language, readonly number[]> = {
  en: FOR_ALL,
  ru: indices(({ language }) => language === "ru"),
  el: indices(({ language }) => language === "el"),
};

function spaceOf(chance: Chance, language: Language): number {
  if (chance.happens(PRIVATE_SHARE)) return byWeight(chance, PRIVATE);
  return byWeight(chance, chance.happens(OWN_SPACE_SHARE) ? FOR_LANGUAGE[language] : FOR_ALL);
}

function byWeight(chance: Chance, spaces: readonly number[]): number {
  const weight = (index: number) => itemAt(SPACES, index).weight;
  let left = chance.next() * spaces.reduce((sum, index) => sum + weight(index), 0);
  for (const index of spaces) {
    left -= weight(index);
    if (left < 0) return index;
  }
  return itemAt(spaces, 0);
}

function* inBatches<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const one of all) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
