import { DAY_MS } from "#app/lib/time";
import type { Language, Role } from "#db/schema/index";
import { type Chance, createChance, itemAt } from "./chance";
import { nameOf } from "./names";
import { bornBefore } from "./rhythm";
import { SPACES } from "./spaces";
import type { Writer } from "./write";

/** Somebody of the crowd. Ids count from 1 in the order in which people joined. */
export type CrowdPerson = {
  id: number;
  handle: string;
  name: string;
  role: Role;
  title: string | null;
  trustLevel: number;
  about: string;
  language: Language;
  joinedAt: number;
  /** Indices into SPACES of those they speak for. */
  speaksFor: readonly number[];
};

/** Ids of people in the order in which they joined. */
export type Circle = readonly number[];

export type Crowd = {
  people: readonly CrowdPerson[];
  /** Who writes and reads in a language; a circle of its own for each group. */
  speakers: Record<Language, Circle>;
  groups: ReadonlyMap<string, Circle>;
  /** Who speaks for the company in a space, by its index in SPACES. */
  staffOf: readonly Circle[];
  moderators: Circle;
};

/** People besides one for every tenth question. */
const FEWEST_PEOPLE = 200;
const QUESTIONS_A_PERSON = 10;
/** Shares of the languages people write in. */
const SPEAK: readonly [Language, number][] = [
  ["en", 0.7],
  ["ru", 0.9],
  ["el", 1],
];
const GROUP_SHARES: Record<string, number> = {
  beta: 0.03,
  "partner-shops": 0.02,
  business: 0.04,
  insiders: 0.01,
  "field-crew": 0.005,
};
const FEWEST_MEMBERS = 8;

type Known = Pick<CrowdPerson, "handle" | "name" | "role" | "title" | "trustLevel">;

/** Those by whom one signs in to look around; the same handles as in the demo. */
const KNOWN: readonly Known[] = [
  { handle: "una", name: "Una Brennan", role: "owner", title: "Head of community", trustLevel: 4 },
  { handle: "mo_haddad", name: "Mo Haddad", role: "moderator", title: "Moderator", trustLevel: 4 },
  { handle: "sol", name: "Sol Marchetti", role: "staff", title: "Customer care", trustLevel: 3 },
  { handle: "bo_karlsen", name: "Bo Karlsen", role: "member", title: null, trustLevel: 4 },
  { handle: "ada", name: "Ada Lindqvist", role: "member", title: null, trustLevel: 2 },
];
const TITLES = ["Customer care", "Network engineer", "Billing expert", "Device expert", "Community team"];
const FEWEST_STAFF = 12;
const QUESTIONS_A_STAFF = 20_000;
const MODERATORS = 4;

/** The people of a community of this size: a few staff who were there first, then whoever came in five years. */
export function gatherCrowd(questions: number, seed: string, until: number, writers: Record<Language, Writer>): Crowd {
  const chance = createChance(`people ${seed}`);
  const people = KNOWN.map((known, index) => ({ ...known, ...facts(index + 1, "en", bornBefore(until)) }));
  const staff = FEWEST_STAFF + Math.round(questions / QUESTIONS_A_STAFF);
  const most = FEWEST_PEOPLE + Math.round(questions / QUESTIONS_A_PERSON);
  for (let id = people.length + 1; id <= most; id++) {
    const early = id <= KNOWN.length + staff + MODERATORS;
    const joinedAt = early ? bornBefore(until) : joiningTime(id / most, until);
    people.push(somebody(chance, id, joinedAt, roleOf(id - KNOWN.length, staff), writers));
  }
  giveSpaces(chance, people);
  return { people, ...circles(chance, people) };
}

const facts = (id: number, language: Language, joinedAt: number) => ({
  ...{ id, language, joinedAt, about: "" },
  speaksFor: [] as number[],
});

const roleOf = (number: number, staff: number): Role =>
  number <= staff ? "staff" : number <= staff + MODERATORS ? "moderator" : "member";

/** More people come each year. */
const joiningTime = (share: number, until: number) => {
  const born = bornBefore(until);
  return Math.floor(born + share ** 0.7 * (until - DAY_MS - born));
};

function somebody(chance: Chance, id: number, joinedAt: number, role: Role, writers: Record<Language, Writer>) {
  const drawn = chance.next();
  const language = SPEAK.find(([, upTo]) => drawn < upTo)?.[0] ?? "en";
  const about = chance.happens(0.2) ? writers[language].about(chance) : "";
  return {
    ...facts(id, language, joinedAt),
    ...nameOf(chance, language, id),
    ...{ role, about },
    title: role === "staff" ? chance.pick(TITLES) : role === "moderator" ? "Moderator" : null,
    trustLevel: role === "member" ? Math.floor(chance.next() ** 3 * 5) : 3,
  };
}

/** Sol speaks for every public space, the others for a few each, and nobody's space is without staff. */
function giveSpaces(chance: Chance, people: CrowdPerson[]): void {
  const staff = people.filter(({ role }) => role === "staff");
  for (const [number, person] of staff.entries()) {
    const chosen = new Set([number % SPACES.length, (number * 7 + 12) % SPACES.length, chance.below(SPACES.length)]);
    const all = SPACES.flatMap(({ group }, index) => (group === null ? [index] : []));
    person.speaksFor = person.handle === "sol" ? all : [...chosen];
  }
  for (const index of SPACES.keys()) {
    const responsible = staff[1 + (index % (staff.length - 1))];
    if (responsible) responsible.speaksFor = [...new Set([...responsible.speaksFor, index])];
  }
}

function circles(chance: Chance, people: readonly CrowdPerson[]): Omit<Crowd, "people"> {
  const ids = (fits: (person: CrowdPerson) => boolean) => people.filter(fits).map(({ id }) => id);
  const members = people.filter(({ role }) => role === "member");
  const groups = new Map(
    Object.entries(GROUP_SHARES).map(([group, share]) => {
      const most = Math.max(FEWEST_MEMBERS, Math.round(members.length * share));
      const chosen = new Set<number>(group === "beta" ? [itemAt(KNOWN_IDS, 0)] : []);
      while (chosen.size < most) chosen.add(itemAt(members, Math.floor(chance.next() ** 2 * members.length)).id);
      return [group, [...chosen].sort((one, other) => one - other)];
    }),
  );
  return {
    speakers: {
      en: ids(({ language }) => language === "en"),
      ru: ids(({ language }) => language === "ru"),
      el: ids(({ language }) => language === "el"),
    },
    groups,
    staffOf: SPACES.map((_, index) => ids(({ speaksFor }) => speaksFor.includes(index))),
    moderators: ids(({ role }) => role === "moderator" || role === "owner"),
  };
}

const KNOWN_IDS = KNOWN.flatMap(({ handle }, index) => (handle === "bo_karlsen" ? [index + 1] : []));

/**
 * Somebody of the circle who was there at that moment: those who came first do by far the most. Undefined when nobody was.
 */
export function activeAt(chance: Chance, { people }: Crowd, circle: Circle, at: number): number | undefined {
  const here = joinedBy(people, circle, at);
  if (here === 0) return undefined;
  const place = chance.happens(0.2) ? chance.next() : chance.next() ** 3;
  return circle[Math.floor(place * here)];
}

/** Different people of the circle who were there at that moment, at most so many and never more than half of them. */
export function severalAt(chance: Chance, crowd: Crowd, circle: Circle, at: number, wanted: number): number[] {
  const most = Math.min(wanted, Math.floor(joinedBy(crowd.people, circle, at) / 2));
  const chosen = new Set<number>();
  for (let tries = 0; chosen.size < most && tries < most * 4; tries++) {
    const id = activeAt(chance, crowd, circle, at);
    if (id !== undefined) chosen.add(id);
  }
  return [...chosen];
}

/** How many of the circle had joined by then. */
function joinedBy(people: readonly CrowdPerson[], circle: Circle, at: number): number {
  let [low, high] = [0, circle.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(people, itemAt(circle, middle) - 1).joinedAt <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
