import type { Gift } from "#app/domain/fair-play/tally";
import { type Chance, countOf, createChance, itemAt, longTail, zipfIndex } from "#scripts/seed/crowd/chance";

/** A quarter of a year of upvotes in a community that never was, and who in it was up to something. */
export type MadeUp = {
  gifts: Gift[];
  rings: number[][];
  /** Who fed whom. */
  feeders: { giver: number; taker: number }[];
};

/** What the made-up community is like. Shares are of its people. */
const PEOPLE_A_SPACE = 100;
const SILENT = 0.4;
const REPEATED = 0.2;
const THANKED_BACK = 0.05;
const FRIENDS = 0.04;
const FANS = 0.02;
const CIRCLES_A_SPACE = 0.3;
const PEOPLE_A_RING = 100;
const PEOPLE_A_FEEDER = 200;
const RING_SIZES = [2, 3, 4, 5, 6];

/** One who votes: where they read, how well they write, how much they give. */
type Person = { id: number; homes: number[]; appeal: number; gives: number };

/** A community of so many people, the same for the same seed. */
export function makeUp(people: number, seed: string): MadeUp {
  const chance = createChance(`fair play ${seed}`);
  const stage = new Stage(chance, people);
  const [rings, feeders] = [plantRings(stage, chance, people), plantFeeders(stage, chance, people)];
  const planted = new Set([...rings.flat(), ...feeders.flatMap(({ giver, taker }) => [giver, taker])]);
  const honest = stage.people.filter(({ id }) => !planted.has(id));
  openCircles(stage, chance, honest);
  stage.open();
  for (const person of honest) stage.voteAbout(person, person.gives);
  befriend(stage, chance, honest);
  admire(stage, chance, honest);
  stage.thankBack();
  for (const ring of rings) playRing(stage, chance, ring);
  for (const pair of feeders) playFeeder(stage, chance, pair);
  return { gifts: stage.gifts(), rings, feeders };
}

/** Where votes are cast: spaces, large and small, and in each whoever writes there by how much they appeal. */
class Stage {
  readonly people: Person[];
  readonly #chance: Chance;
  readonly #spaces: number;
  readonly #writers = new Map<number, { ids: number[]; upTo: number[] }>();
  readonly #counts = new Map<string, Gift>();

  constructor(chance: Chance, people: number) {
    this.#chance = chance;
    this.#spaces = Math.ceil(people / PEOPLE_A_SPACE);
    this.people = Array.from({ length: people }, (_, id) => ({
      id,
      homes: Array.from({ length: chance.between(1, 3) }, () => zipfIndex(chance, this.#spaces)),
      appeal: chance.happens(0.5) ? 0 : longTail(chance, 1, 2000, 0.9),
      gives: chance.happens(SILENT) ? 0 : longTail(chance, 1, 600, 0.9),
    }));
  }

  person = (id: number): Person => itemAt(this.people, id);

  smallSpaces = (): number[] => Array.from({ length: this.#spaces }, (_, space) => space).slice(this.#spaces / 2);

  /** From here on everybody is found where they write. */
  open(): void {
    for (const { id, homes, appeal } of this.people)
      for (const space of new Set(homes)) {
        if (appeal === 0) continue;
        const writers = this.#writers.get(space) ?? { ids: [], upTo: [] };
        writers.ids.push(id);
        writers.upTo.push((writers.upTo.at(-1) ?? 0) + appeal);
        this.#writers.set(space, writers);
      }
  }

  give(giver: number, taker: number, space: number, times = 1): void {
    if (giver === taker || times <= 0) return;
    const key = `${giver} ${taker} ${space}`;
    const gift = this.#counts.get(key) ?? { giver, taker, space, times: 0 };
    gift.times += times;
    this.#counts.set(key, gift);
  }

  /** So many votes for whoever is read in the places of this person, now and again for one they voted for before. */
  voteAbout({ id, homes }: Person, times: number): void {
    const before: [taker: number, space: number][] = [];
    for (let cast = 0; cast < times; cast++) {
      const again = before.length > 0 && this.#chance.happens(REPEATED);
      const [taker, space] = again ? this.#chance.pick(before) : this.#meet(this.#chance.pick(homes));
      if (taker === undefined) continue;
      this.give(id, taker, space);
      before.push([taker, space]);
    }
  }

  #meet(space: number): [number | undefined, number] {
    const writers = this.#writers.get(space);
    if (!writers) return [undefined, space];
    const at = this.#chance.next() * (writers.upTo.at(-1) ?? 0);
    let [low, high] = [0, writers.upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((writers.upTo[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return [writers.ids[low], space];
  }

  /** Now and again somebody who was upvoted looks what the other wrote. */
  thankBack(): void {
    for (const { giver, taker, space, times } of [...this.#counts.values()])
      for (let one = 0; one < times; one++) if (this.#chance.happens(THANKED_BACK)) this.give(taker, giver, space);
  }

  gifts = (): Gift[] => [...this.#counts.values()];
}

/** Experts of small spaces: they write most of what is there, read each other and say so. */
function openCircles(stage: Stage, chance: Chance, honest: readonly Person[]): void {
  for (const space of stage.smallSpaces().filter(() => chance.happens(CIRCLES_A_SPACE)))
    for (let left = chance.between(3, 6); left > 0; left--) {
      const expert = chance.pick(honest);
      expert.homes = [space];
      expert.appeal = chance.between(300, 1500);
      expert.gives = chance.between(20, 80);
    }
}

/** Friends find what the other wrote more often than others do. */
function befriend(stage: Stage, chance: Chance, honest: readonly Person[]): void {
  for (let left = (honest.length * FRIENDS) / 2; left > 0; left--) {
    const [one, other] = [chance.pick(honest), chance.pick(honest)];
    const space = chance.pick(one.homes);
    for (const [giver, taker] of [
      [one, other],
      [other, one],
    ] as const)
      stage.give(giver.id, taker.id, space, Math.round(giver.gives * (0.05 + 0.45 * chance.next())));
  }
}

/** Some have one favourite, who does not know them. */
function admire(stage: Stage, chance: Chance, honest: readonly Person[]): void {
  const writers = honest.filter(({ appeal }) => appeal > 50);
  for (let left = honest.length * FANS; left > 0; left--) {
    const [fan, favourite] = [chance.pick(honest), chance.pick(writers)];
    stage.give(fan.id, favourite.id, chance.pick(favourite.homes), chance.between(4, 15));
    stage.voteAbout(fan, chance.between(4, 15));
  }
}

function plantRings(stage: Stage, chance: Chance, people: number): number[][] {
  const rings: number[][] = [];
  for (let from = 0; rings.length < people / PEOPLE_A_RING; ) {
    const size = itemAt(RING_SIZES, rings.length % RING_SIZES.length);
    const ring = Array.from({ length: size }, () => from++);
    const homes = stage.person(itemAt(ring, 0)).homes;
    for (const id of ring) Object.assign(stage.person(id), { homes, appeal: chance.between(1, 5), gives: 0 });
    rings.push(ring);
  }
  return rings;
}

/** Each upvotes each other, and strangers besides so that it shows less. */
function playRing(stage: Stage, chance: Chance, ring: readonly number[]): void {
  const disguise = 0.2 + 0.8 * chance.next();
  for (const giver of ring) {
    let inside = 0;
    for (const taker of ring) {
      if (taker === giver) continue;
      const times = countOf(chance, 4, 8);
      inside += times;
      stage.give(giver, taker, chance.pick(stage.person(taker).homes), times);
    }
    stage.voteAbout(stage.person(giver), Math.round(inside * disguise));
  }
}

function plantFeeders(stage: Stage, chance: Chance, people: number): { giver: number; taker: number }[] {
  const first = people - 2 * Math.floor(people / PEOPLE_A_FEEDER);
  return Array.from({ length: Math.floor(people / PEOPLE_A_FEEDER) }, (_, index) => {
    const [giver, taker] = [first + 2 * index, first + 2 * index + 1];
    const { homes } = stage.person(taker);
    Object.assign(stage.person(taker), { appeal: chance.between(1, 20), gives: chance.between(0, 10) });
    Object.assign(stage.person(giver), { homes, appeal: 0, gives: 0 });
    return { giver, taker };
  });
}

function playFeeder(stage: Stage, chance: Chance, { giver, taker }: { giver: number; taker: number }): void {
  const times = chance.between(12, 40);
  stage.give(giver, taker, chance.pick(stage.person(taker).homes), times);
  stage.voteAbout(stage.person(giver), Math.round(times * 0.15 * chance.next()));
  stage.voteAbout(stage.person(taker), stage.person(taker).gives);
}
