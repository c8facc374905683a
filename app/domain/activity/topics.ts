import type { ActivityKind } from "./record.server";

/** What is told of as it happens, by name and id: whoever looks at it asks anew what they may see. */
export const questionTopic = (id: number) => `question ${id}`;
export const ideaTopic = (id: number) => `idea ${id}`;
export const callTopic = (id: number) => `call ${id}`;
export const personTopic = (id: number) => `person ${id}`;
export const spaceTopic = (id: number) => `space ${id}`;
/** Something that may change what anybody may see. */
export const RULES_TOPIC = "rules";
/** Something that others see of people, wherever their names stand. */
export const PEOPLE_TOPIC = "people";

/** The activity itself, by which whoever follows it knows that it was told of. */
export const activityTopic = (id: number) => `activity ${id}`;
export const isActivityTopic = (topic: string) => topic.startsWith("activity ");

/** What happens to somebody that others see. */
const SEEN_OF_PEOPLE = new Set<ActivityKind>([
  "person.changed",
  "person.left",
  "staff.joined",
  "staff.changed",
  "staff.left",
]);

type Happened = {
  kind: ActivityKind;
  actorId: number | null;
  questionId?: number | null;
  ideaId?: number | null;
  callId?: number | null;
  personId?: number | null;
  spaceId?: number | null;
};

/** The topics that something which happened is told under. */
export function topicsOf({ kind, questionId, ideaId, callId, personId, spaceId, actorId }: Happened): string[] {
  if (questionId) return [questionTopic(questionId)];
  if (ideaId) return [ideaTopic(ideaId)];
  if (callId) return [callTopic(callId)];
  const topics = [
    ...(spaceId ? [spaceTopic(spaceId)] : []),
    ...[personId, actorId].filter((id) => typeof id === "number").map(personTopic),
    ...(SEEN_OF_PEOPLE.has(kind) ? [PEOPLE_TOPIC] : []),
  ];
  return spaceId || personId ? topics : [...topics, RULES_TOPIC];
}
