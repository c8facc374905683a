import { readGestureBudget } from "#app/domain/gestures/budget.server";
import { listGestures } from "#app/domain/gestures/list.server";
import { listGroups } from "#app/domain/groups/find.server";
import { listMembers } from "#app/domain/groups/list-members.server";
import { exportIdeas } from "#app/domain/ideas/export.server";
import { SORTS } from "#app/domain/ideas/sorts";
import { REPORT_WEEKS, readDeflection } from "#app/domain/insight/deflection.server";
import { LOOKED_FOR_LISTS, readLookedFor } from "#app/domain/insight/looked-for.server";
import { findMember, type Member } from "#app/domain/people/viewer.server";
import { listPerks } from "#app/domain/perks/catalogue.server";
import { REDEMPTION_STATES } from "#app/domain/perks/kinds";
import { listQueue } from "#app/domain/perks/redemptions.server";
import { listPeriods } from "#app/domain/rewards/payback.server";
import { listPins } from "#app/domain/search/pins.server";
import { readSearchState } from "#app/domain/search/server-state.server";
import { listSynonyms } from "#app/domain/search/synonyms.server";
import { listSpacesToRun } from "#app/domain/spaces/find-to-run.server";
import { groupsToChoose } from "#app/domain/spaces/privacy.server";
import { listStaff } from "#app/domain/staff/list.server";
import { readOverview } from "#app/domain/staff/overview.server";
import { listRecord, listRecorders } from "#app/domain/staff/record.server";
import { readQueue } from "#app/domain/statuses/queue.server";
import * as paths from "#app/lib/paths";
import type { Db } from "#app/platform/db.server";
import type { GroupId, PersonId } from "#db/schema/index";
import type { Subjects } from "./subjects";

/** Pages of 8 KB that one page may read unless it says otherwise: some ten milliseconds of PostgreSQL. */
const MOST_BUFFERS = 4000;

/** A page, or one part of it where it is read by few. `because` says why it may read more than others. */
export type Visit = { name: string; most: number; through?: readonly string[]; because?: string } & (
  | { path: string; as: PersonId | null }
  | { read(db: Db): Promise<unknown> }
);

const SEARCHING = {
  most: 20_000,
  because: "a search weighs up to 2,000 documents, whatever the size of the index",
};

const VOCABULARY = {
  through: ["space_tags"],
  because:
    "the most used tags over all spaces: as many rows as there are words in use by space, whatever the number of questions",
};

const PROMISES = {
  through: ["promises"],
  because: "what is owed and was kept is counted by space: small rows, one to each idea that many wait for",
};

/** Every page that reads, on what costs it the most. */
export function visitsOf(subjects: Subjects): Visit[] {
  const { tags, spaces, deep } = subjects;
  const sorts = ["active", "newest", "unanswered", "solved", "top"] as const;
  const deepOf = {
    active: deep.active,
    newest: deep.asked,
    unanswered: deep.asked,
    solved: deep.active,
    top: deep.score,
  };
  const listings = (name: string, pathOf: (query: { sort: string; after?: string }) => string) =>
    sorts.flatMap((sort) => [
      ...everybody(`${name}, ${sort}`, pathOf({ sort })),
      guest(`${name}, ${sort}, a deep page`, pathOf({ sort, after: deepOf[sort] })),
    ]);
  const guest = (name: string, path: string, more: Partial<Visit> = {}): Visit =>
    ({ name, most: MOST_BUFFERS, path, as: null, ...more }) as Visit;
  const member = (name: string, path: string, as = subjects.people.inside, more: Partial<Visit> = {}): Visit =>
    ({ name: `${name}, a member`, most: MOST_BUFFERS, path, as, ...more }) as Visit;
  const everybody = (name: string, path: string, more: Partial<Visit> = {}) => [
    guest(name, path, more),
    member(name, path, subjects.people.inside, more),
  ];
  const telling = subjects.usual.title.split(/\s+/).slice(0, 4).join(" ");
  return [
    ...everybody("The start page", paths.homePath()),
    ...listings("All questions", paths.questionsPath),
    ...listings("A large space", (query) => paths.spacePath({ slug: spaces.large }, query)),
    ...listings("A small space", (query) => paths.spacePath({ slug: spaces.small }, query)),
    ...listings("A common tag", (query) => paths.tagPath(tags.common, query)),
    ...listings("A tag of middling use", (query) => paths.tagPath(tags.middle, query)),
    ...listings("A rare tag", (query) => paths.tagPath(tags.rare, query)),
    ...everybody("All tags", paths.tagsPath(), VOCABULARY),
    ...everybody("A question", paths.questionPath(subjects.usual), SEARCHING),
    ...everybody("The question with the most answers", paths.questionPath(subjects.longest), SEARCHING),
    guest(
      "The question with the most answers, the last page",
      paths.questionPath(subjects.longest, Math.ceil(subjects.longest.answers / 20)),
      SEARCHING,
    ),
    guest("A question's history", paths.historyPath({ question: subjects.usual })),
    ...everybody("The directory", paths.spacesPath()),
    ...everybody("The directory, searched", paths.spacesPath({ q: telling }), SEARCHING),
    ...everybody("Who answered the most", paths.personPath({ handle: subjects.people.answerer })),
    guest("Who asked the most, questions", paths.personPath({ handle: subjects.people.asker }, { tab: "questions" })),
    guest(
      "Who answered the most, a deep page",
      paths.personPath({ handle: subjects.people.answerer }, { tab: "answers", after: deep.asked }),
    ),
    member(
      "Who earned the most reputation, and why",
      paths.reputationPath(subjects.people.earner),
      subjects.people.earner.id,
    ),
    ...everybody("Who helps the most", paths.leadersPath({ period: "all" })),
    ...everybody("All badges", paths.badgesPath()),
    ...everybody("Who has a badge", paths.badgePath("first-answer")),
    member("How much they are trusted", paths.trustPath(subjects.people.earner), subjects.people.earner.id),
    ...everybody("The roadmap", paths.roadmapPath()),
    ...everybody("No, and why", paths.declinedPath()),
    ...everybody("Ideas in action", paths.ideasDonePath()),
    ...everybody("Promises that are overdue", paths.promisesPath({ state: "overdue" }), PROMISES),
    ...everybody("Promises that were kept", paths.promisesPath({ state: "kept" }), PROMISES),
    ...everybody("Calls for ideas", paths.callsPath()),
    ...everybody("A search", paths.searchPath({ q: telling }), SEARCHING),
    ...everybody(
      "A search for a common word",
      paths.searchPath({ q: telling.split(" ").at(-1) ?? telling }),
      SEARCHING,
    ),
    ...everybody(
      "What a search box offers, three letters",
      `${paths.suggestPath()}?q=${telling.slice(0, 3)}`,
      SEARCHING,
    ),
    ...everybody(
      "What a search box offers, some words",
      `${paths.suggestPath()}?${new URLSearchParams({ q: telling })}`,
      SEARCHING,
    ),
    member("What follows the most", "/following", subjects.people.follower),
    ...ideaVisits(subjects, telling),
    member("Bookmarks", "/bookmarks"),
    member("Drafts", "/drafts"),
    member("Groups", "/groups"),
    member("Rewards", paths.rewardsPath()),
    member("A statement", paths.statementPath()),
    member("Perks", paths.perksPath()),
    member("What came of one's link", paths.referralsPath()),
    member("Completing a person, one letter", `${paths.completePeoplePath()}?q=a`),
    member("Completing a person, three letters", `${paths.completePeoplePath()}?q=ann`),
    member(
      "Completing a tag",
      `${paths.completeTagsPath()}?q=a&space=${spaces.large}`,
      subjects.people.inside,
      VOCABULARY,
    ),
    guest("The feed of all questions", paths.feedPath()),
    guest("The feed of a space", paths.feedPath({ space: spaces.large })),
    guest("The feed of a common tag", paths.feedPath({ tag: tags.common })),
    guest("The feed of a rare tag", paths.feedPath({ tag: tags.rare })),
    guest("The feed of a question", paths.feedPath({ question: subjects.longest.id })),
    guest("The sitemap", paths.sitemapPath()),
    guest("The sitemap of places", paths.sitemapPath("places"), VOCABULARY),
    guest("A part of the sitemap", paths.sitemapPath(`questions-${Math.max(0, subjects.lastPart - 1)}`), {
      most: 30_000,
      because: "a part tells of up to 20,000 questions, and is kept for minutes",
    }),
    ...ownersVisits(subjects),
  ];
}

/** The lists of ideas, and what is asked of them while somebody proposes one. */
function ideaVisits({ idea, ideaTags, spaces, people }: Subjects, telling: string): Visit[] {
  const guest = (name: string, path: string, more: Partial<Visit> = {}): Visit =>
    ({ name, most: MOST_BUFFERS, path, as: null, ...more }) as Visit;
  const lists = [
    ["Open ideas", {}],
    ["Ideas that were declined", { status: "declined" }],
    ["Ideas that were put away", { status: "archived" }],
    ["Ideas of a large space", { space: spaces.large }],
    ["Ideas with a common tag", { tag: ideaTags.common }],
    ["Ideas with a rare tag", { tag: ideaTags.rare }],
  ] as const;
  return [
    ...lists.flatMap(([name, of]) => SORTS.map((sort) => guest(`${name}, ${sort}`, paths.ideasPath({ sort, ...of })))),
    guest("The idea with the most votes", paths.ideaPath(idea)),
    guest(
      "Ideas like one that is typed",
      `${paths.similarIdeasPath()}?${new URLSearchParams({ title: idea.title })}`,
      SEARCHING,
    ),
    guest("A search for ideas", paths.searchPath({ q: telling, kind: "idea" }), SEARCHING),
    {
      ...{ name: "Who follows the most ideas, a member", most: 10_000, because: "all they follow is put in order" },
      ...{ path: paths.followingPath({ of: "ideas" }), as: people.ideaFollower },
    },
    {
      ...{ name: "A batch of ideas written out", most: MOST_BUFFERS },
      async read(db) {
        const owner = await findMember(db, people.owner);
        return owner && exportIdeas(db, owner, {}).next();
      },
    },
  ];
}

const COUNTED = {
  most: 100_000,
  // Where they are a good part of all people, these are read one after the other.
  through: ["people"],
  because: "all members of the group are counted and ordered by handle",
};

/** The owner's rooms ask for a second proof of identity; their lists are read straight away. */
function ownersVisits({ people, groups }: Subjects): Visit[] {
  const now = new Date();
  const owner = (db: Db) => findMember(db, people.owner);
  const asOwner = (read: (db: Db, owner: Member) => Promise<unknown>) => async (db: Db) => {
    const member = await owner(db);
    return member && read(db, member);
  };
  const room = (name: string, read: (db: Db) => Promise<unknown>): Visit => ({ name, most: MOST_BUFFERS, read });
  return [
    room("The owner's overview", async (db) => {
      const member = await owner(db);
      return member && readOverview(db, member);
    }),
    {
      ...room(
        "What waits for the company's word",
        asOwner((db, member) => readQueue(db, member, { mine: false, now })),
      ),
      ...PROMISES,
      most: 80_000,
      because: "all that is overdue is weighed: people times days",
    },
    room("The owner's spaces", async (db) => listSpacesToRun(db, await owner(db), now)),
    room("The owner's groups", async (db) => listGroups(db, await owner(db), now)),
    room("The groups a space can be private to", async (db) => groupsToChoose(db, await owner(db), now)),
    ...(groups
      ? [{ ...room("The members of the largest group", (db) => listMembers(db, groups.id as GroupId, {})), ...COUNTED }]
      : []),
    room("The owner's staff", async (db) => listStaff(db, await owner(db))),
    room(
      "What came of visits to ask, a year of them",
      asOwner((db, member) => readDeflection(db, member, Math.max(...REPORT_WEEKS), now)),
    ),
    ...LOOKED_FOR_LISTS.map((list) =>
      room(
        `What people looked for, ${list}`,
        asOwner((db, member) => readLookedFor(db, member, { list, days: 90 }, now)),
      ),
    ),
    room("The owner's periods", asOwner(listPeriods)),
    room("The owner's perks", asOwner(listPerks)),
    ...REDEMPTION_STATES.map((state) =>
      room(
        `Perks that members took, ${state}`,
        asOwner((db, member) => listQueue(db, member, { state, after: null })),
      ),
    ),
    room(
      "Gestures, and what is left to give",
      asOwner(async (db, member) => [await listGestures(db, member), await readGestureBudget(db, now)]),
    ),
    room("What staff pinned", asOwner(listPins)),
    room("What means the same", asOwner(listSynonyms)),
    room("The state of search", (db) => readSearchState(db)),
    room("The owner's record", async (db) => {
      const member = await owner(db);
      return [await listRecord(db, member, { area: null, by: null }), await listRecorders(db, member)];
    }),
  ];
}
