import type { Happening } from "./record.server";

/** What is told of as it happens, by name and id: whoever looks at it asks anew what they may see. */
export const questionTopic = (id: number) => `question ${id}`;
export const personTopic = (id: number) => `person ${id}`;
export const spaceTopic = (id: number) => `space ${id}`;
/** Something that may change what anybody may see. */
export const RULES_TOPIC = "rules";

/** The topics that something which happened is told under. */
export function topicsOf({ questionId, personId, spaceId, actorId }: Happening): string[] {
  if (questionId) return [questionTopic(questionId)];
  const topics = [
    ...(spaceId ? [spaceTopic(spaceId)] : []),
    ...[personId, actorId].filter((id) => typeof id === "number").map(personTopic),
  ];
  return spaceId || personId ? topics : [...topics, RULES_TOPIC];
}
