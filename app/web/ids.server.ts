import { NotFound } from "#app/lib/errors";
import { readId } from "#app/lib/paths";
import type {
  AnswerId,
  CallId,
  CommentId,
  GestureId,
  IdeaId,
  PeriodId,
  PerkId,
  QuestionId,
  RedemptionId,
  SignalId,
  StatusUpdateId,
} from "#db/schema/index";

function idOf(text: string): number {
  const id = readId(text);
  if (id === null) throw new NotFound();
  return id;
}

/** The question an address names. Throws NotFound when it names none. */
export const questionIdOf = (text: string) => idOf(text) as QuestionId;
/** The question whose page has this path; null for other paths. */
export const questionIdIn = (pathname: string) =>
  readId(/^\/questions\/([^/]+)$/.exec(pathname)?.[1] ?? "") as QuestionId | null;
/** The idea an address names. Throws NotFound when it names none. */
export const ideaIdOf = (text: string) => idOf(text) as IdeaId;
/** The idea whose page has this path; null for other paths. */
export const ideaIdIn = (pathname: string) => readId(/^\/ideas\/([^/]+)$/.exec(pathname)?.[1] ?? "") as IdeaId | null;
/** The answer an address names. Throws NotFound when it names none. */
export const answerIdOf = (text: string) => idOf(text) as AnswerId;
/** The comment an address names. Throws NotFound when it names none. */
export const commentIdOf = (text: string) => idOf(text) as CommentId;
/** The update an address names. Throws NotFound when it names none. */
export const updateIdOf = (text: string) => idOf(text) as StatusUpdateId;
/** The call an address names. Throws NotFound when it names none. */
export const callIdOf = (text: string) => idOf(text) as CallId;
/** The signal an address names. Throws NotFound when it names none. */
export const signalIdOf = (text: string) => idOf(text) as SignalId;
/** The period an address names. Throws NotFound when it names none. */
export const periodIdOf = (text: string) => idOf(text) as PeriodId;
/** The perk an address names. Throws NotFound when it names none. */
export const perkIdOf = (text: string) => idOf(text) as PerkId;
/** What somebody took for points. Throws NotFound when it names none. */
export const redemptionIdOf = (text: string) => idOf(text) as RedemptionId;
/** The gesture an address names. Throws NotFound when it names none. */
export const gestureIdOf = (text: string) => idOf(text) as GestureId;
/** The number an address names something by. Throws NotFound when it names none. */
export const numberOf = (text: string): number => idOf(text);
/** The invitation an address names. Throws NotFound when it names none. */
export const invitationIdOf = (text: string): number => idOf(text);
