import { reportOnCall } from "#app/domain/calls/edit.server";
import { openCall } from "#app/domain/calls/open.server";
import { makeComment } from "#app/domain/comments/comment.server";
import { liftComment } from "#app/domain/comments/lift.server";
import { mergeIdea } from "#app/domain/ideas/merge.server";
import { proposeIdea } from "#app/domain/ideas/propose.server";
import { voteOnIdea } from "#app/domain/ideas/vote.server";
import type { Member } from "#app/domain/people/viewer.server";
import { setIdeaOwner } from "#app/domain/statuses/owner.server";
import { sweepPromises } from "#app/domain/statuses/promise.server";
import { setStatus } from "#app/domain/statuses/set.server";
import { DAY_MS, isoDay, MINUTE_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import type { CallId, CommentId, IdeaId } from "#db/schema/index";
import type { Call, Idea, Said, Update } from "./content/types";
import { after, type Cast, memberOf, type Step, spread } from "./steps";

const MINUTES_A_DAY = DAY_MS / MINUTE_MS;
/** After a call is over. */
const DAYS_TO_REPORT = 5;
/** What newcomers read before they vote. */
const FIRST_VOTE_MINUTES = 60;

type Stage = {
  db: Db;
  who(handle: string): Member;
  proposed: Map<string, IdeaId>;
  called: Map<string, CallId>;
  now: Date;
};

/** Everything that happens on the calls and the ideas, done by those who did it. */
export function stepsOfIdeas(
  db: Db,
  cast: Cast,
  { calls, ideas }: { calls: readonly Call[]; ideas: readonly Idea[] },
  now: Date,
): Step[] {
  const stage: Stage = { db, who: (handle) => memberOf(cast, handle), proposed: new Map(), called: new Map(), now };
  return [...calls.flatMap((call) => stepsOfCall(stage, call)), ...ideas.flatMap((idea) => stepsOfIdea(stage, idea))];
}

function idOf<Id>(made: ReadonlyMap<string, Id>, title: string): Id {
  const id = made.get(title);
  if (id === undefined) throw new Error(`not there yet: ${title}`);
  return id;
}

function stepsOfCall({ db, who, called, now }: Stage, call: Call): Step[] {
  const { report } = call;
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const steps: Step[] = [
    {
      at: ago(call.opensDaysAgo),
      async act(at) {
        const span = { opensOn: isoDay(at), closesOn: isoDay(ago(call.closesDaysAgo)) };
        called.set(call.title, (await openCall(db, who(call.by), { ...call, ...span }, at)).id);
      },
    },
  ];
  if (report)
    steps.push({
      at: ago(call.closesDaysAgo - DAYS_TO_REPORT),
      act: (at) => reportOnCall(db, who(call.by), idOf(called, call.title), report, at),
    });
  return steps;
}

function stepsOfIdea(stage: Stage, idea: Idea): Step[] {
  const { db, who, now } = stage;
  const proposedAt = new Date(now.getTime() - idea.daysAgo * DAY_MS);
  const id = () => idOf(stage.proposed, idea.title);
  const later = (days: number) => after(proposedAt, days * MINUTES_A_DAY);
  const steps: Step[] = [
    {
      at: proposedAt,
      async act(at) {
        const callId = idea.call ? idOf(stage.called, idea.call) : null;
        stage.proposed.set(idea.title, (await proposeIdea(db, who(idea.by), { ...idea, callId }, at)).id);
      },
    },
    ...votes(stage, idea, proposedAt),
    ...(idea.comments ?? []).flatMap((said) => stepsOfComment(stage, said, proposedAt, id)),
    ...(idea.updates ?? []).map((update) => ({
      at: later(update.daysAfter),
      act: (at: Date) => setStatus(db, who(update.by), id(), wordOf(update, now), at),
    })),
  ];
  const { owner, mergedInto, updates: [first] = [] } = idea;
  if (owner && first)
    steps.push({ at: later(first.daysAfter), act: (at) => setIdeaOwner(db, who(first.by), id(), owner, at) });
  if (mergedInto)
    steps.push({
      at: later(mergedInto.daysAfter),
      act: (at) => mergeIdea(db, who(mergedInto.by), id(), idOf(stage.proposed, mergedInto.title), at),
    });
  return steps;
}

/** Votes one after the other over the days that were given for them, though nobody votes before they have joined. */
function votes(stage: Stage, { promote = [], demote = [], votedForDays = 1, title }: Idea, proposedAt: Date): Step[] {
  const { db, who } = stage;
  const apart = (votedForDays * MINUTES_A_DAY) / (promote.length + demote.length + 1);
  const cast = (wanted: "promote" | "demote") => async (handle: string, at: Date) => {
    await voteOnIdea(db, who(handle), idOf(stage.proposed, title), wanted, at);
    await sweepPromises(db, at);
  };
  const steps = [
    ...spread(promote, proposedAt, cast("promote"), apart),
    ...spread(demote, after(proposedAt, promote.length * apart), cast("demote"), apart),
  ];
  const joined = [...promote, ...demote].map((handle) => after(who(handle).joinedAt, FIRST_VOTE_MINUTES));
  return steps.map((step, place) => ({ ...step, at: later(step.at, joined[place] ?? step.at) }));
}

const later = (one: Date, other: Date) => (one > other ? one : other);

function stepsOfComment(stage: Stage, said: Said, proposedAt: Date, idea: () => IdeaId): Step[] {
  const { db, who } = stage;
  const saidAt = after(proposedAt, said.minutesAfter);
  const told: { id?: CommentId } = {};
  const id = () => {
    if (told.id === undefined) throw new Error(`not said yet: ${said.body}`);
    return told.id;
  };
  const { lifted } = said;
  const steps: Step[] = [
    {
      at: saidAt,
      async act(at) {
        told.id = await makeComment(db, who(said.by), { ideaId: idea() }, said.body, at);
      },
    },
    ...(said.replies ?? []).map(({ by, body, minutesAfter }) => ({
      at: after(saidAt, minutesAfter),
      act: (at: Date) => makeComment(db, who(by), { commentId: id() }, body, at),
    })),
  ];
  if (lifted) steps.push({ at: after(saidAt, 1), act: (at) => liftComment(db, who(lifted), id(), true, at) });
  return steps;
}

/** What staff said, in the form in which they send it. */
const wordOf = (update: Update, now: Date) => ({
  status: update.status,
  body: update.body,
  reason: update.status === "declined" ? update.reason : null,
  wouldChange: update.status === "declined" ? update.wouldChange : "",
  lookAgainOn: update.status === "not-now" ? isoDay(new Date(now.getTime() + update.lookAgainInDays * DAY_MS)) : null,
});
