import { readSettings } from "#app/domain/community/settings.server";
import type { Db } from "#app/platform/db.server";
import { ideaVotesAt, LEVELS, TRUST_SETTINGS, type TrustFact, type TrustLevel, type Unlock } from "./levels";

/** A level with the numbers of this community. */
export type ShownLevel = {
  level: TrustLevel;
  /** Null for the level that is given by hand alone. */
  needs: { fact: TrustFact; number: number }[] | null;
  /** The days within which all of it has to be; null where all time counts. */
  lately: number | null;
  opens: { what: Unlock | "ideaVotes"; numbers: Record<string, number> }[];
};

/** Every level: what it takes here, and what it opens here. */
export async function listLevels(db: Db): Promise<ShownLevel[]> {
  const set = await readSettings(db, [
    ...TRUST_SETTINGS,
    ...(["questionsOnDayOne", "answersOnDayOne", "ideasOnDayOne", "newMemberLinks", "newMemberMentions"] as const),
    "ideaVoteBudget",
  ]);
  const firstDay = {
    questions: set.questionsOnDayOne,
    answers: set.answersOnDayOne,
    ideas: set.ideasOnDayOne,
    links: set.newMemberLinks,
    mentions: set.newMemberMentions,
  };
  return LEVELS.map(({ level, needs, lately, unlocks }) => ({
    level,
    needs: needs?.map(({ fact, setting }) => ({ fact, number: set[setting] })) ?? null,
    lately: lately ? set.trust3Window : null,
    opens: [
      ...unlocks.map((what) => ({ what, numbers: what === "firstDay" ? firstDay : {} })),
      ...(set.ideaVoteBudget ? [{ what: "ideaVotes" as const, numbers: { votes: ideaVotesAt(level) } }] : []),
    ],
  }));
}
