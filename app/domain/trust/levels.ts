import type { SettingName } from "#app/domain/community/settings";
import { VOTES_BY_TRUST } from "#app/domain/ideas/limits";

/** What is known of somebody's part in the community, as far as it counts for trust. */
export const TRUST_FACTS = ["days", "visits", "minutes", "threads", "replies", "given", "received"] as const;
export type TrustFact = (typeof TRUST_FACTS)[number];
export type TrustFacts = Record<TrustFact, number>;

/** The settings that trust goes by. */
export const TRUST_SETTINGS = [
  ...(["trust1Minutes", "trust1Threads", "trust1Days"] as const),
  ...(["trust2Visits", "trust2Minutes", "trust2Replies", "trust2Given", "trust2Received"] as const),
  ...(["trust3Window", "trust3Visits", "trust3Replies", "trust3NoticeDays"] as const),
] as const satisfies readonly SettingName[];
export type TrustSetting = (typeof TRUST_SETTINGS)[number];

/** What trust takes here, as the owner has it. */
export type TrustNumbers = Record<TrustSetting, number>;

/** So much of it is needed, as a setting says. */
export type Need = { fact: TrustFact; setting: TrustSetting };

/** What a level opens; each is true in the policies and verbs of the rooms, and said in `words/trust`. */
export const UNLOCKS = ["takePart", "firstDay", "votesApart", "votesCount", "keepOrder", "accept"] as const;
export type Unlock = (typeof UNLOCKS)[number];

export type Level = {
  level: TrustLevel;
  /** What has to be there, all of it; null for the level that is given by hand alone. */
  needs: readonly Need[] | null;
  /** Only what was done in the days of `trust3Window` counts, and it has to go on. */
  lately: boolean;
  unlocks: readonly Unlock[];
};
export type TrustLevel = 0 | 1 | 2 | 3 | 4;

/** Every level: what it takes, and what it opens. Votes on ideas, where a community limits them, grow with each. */
export const LEVELS: readonly Level[] = [
  { level: 0, needs: [], lately: false, unlocks: ["takePart", "firstDay", "votesApart"] },
  {
    level: 1,
    needs: [
      { fact: "minutes", setting: "trust1Minutes" },
      { fact: "threads", setting: "trust1Threads" },
      { fact: "days", setting: "trust1Days" },
    ],
    lately: false,
    unlocks: ["votesCount"],
  },
  {
    level: 2,
    needs: [
      { fact: "visits", setting: "trust2Visits" },
      { fact: "minutes", setting: "trust2Minutes" },
      { fact: "replies", setting: "trust2Replies" },
      { fact: "given", setting: "trust2Given" },
      { fact: "received", setting: "trust2Received" },
    ],
    lately: false,
    unlocks: [],
  },
  {
    level: 3,
    needs: [
      { fact: "visits", setting: "trust3Visits" },
      { fact: "replies", setting: "trust3Replies" },
    ],
    lately: true,
    unlocks: [],
  },
  { level: 4, needs: null, lately: false, unlocks: ["keepOrder", "accept"] },
];

/** The highest level that rules give. */
export const HIGHEST_BY_RULE = 3;

/** The level that somebody at `level` goes for, or keeps. */
export const aimOf = (level: number): Level | null => LEVELS[Math.min(level + 1, HIGHEST_BY_RULE)] ?? null;

/** Votes on open ideas that somebody of this level has, where the community limits them. */
export const ideaVotesAt = (level: TrustLevel): number => VOTES_BY_TRUST[level];

/** Whether all that the level takes is there. */
export const isReached = ({ needs }: Level, facts: TrustFacts, numbers: TrustNumbers): boolean =>
  needs?.every(({ fact, setting }) => facts[fact] >= numbers[setting]) ?? false;
