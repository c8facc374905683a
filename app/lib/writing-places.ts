/** Which form of which post a page to write on holds. */
export type WritingPlace =
  | { kind: "question" | "idea"; id: null }
  | {
      kind: "answer" | "question-edit" | "question-comment" | "closure" | "issue";
      id: number;
    }
  | { kind: "idea-edit" | "idea-status" | "idea-comment"; id: number }
  | { kind: "answer-edit" | "answer-comment"; id: number }
  | { kind: "comment-edit" | "comment-reply"; id: number };

const ON_QUESTION = {
  "": "answer",
  "/edit": "question-edit",
  "/comments": "question-comment",
  "/closure": "closure",
  "/status": "issue",
} as const;
const ON_IDEA = { "/edit": "idea-edit", "/status": "idea-status", "/comments": "idea-comment" } as const;
const ON_ANSWER = { "/edit": "answer-edit", "/comments": "answer-comment" } as const;
const ON_COMMENT = { "/edit": "comment-edit", "/replies": "comment-reply" } as const;

/**
 * The page a form stands on, by a name that stays: without its query, whatever filter or notice it was opened with, and
 * without the words of a title that may change.
 */
export const placeOf = (path: string): string =>
  (path.split(/[?#]/)[0] ?? path).replace(/^(\/(?:questions|ideas)\/\d{1,15})-[^/]*$/, "$1");

/** What is written at a place; null where nothing of ours is. */
export function readPlace(place: string): WritingPlace | null {
  if (place === "/questions/ask") return { kind: "question", id: null };
  if (place === "/ideas/propose") return { kind: "idea", id: null };
  const [, noun, digits, act = ""] = /^\/(questions|answers|comments|ideas)\/(\d{1,15})(\/[a-z]+)?$/.exec(place) ?? [];
  const id = Number(digits);
  if (noun === "questions" && isKeyOf(ON_QUESTION, act)) return { kind: ON_QUESTION[act], id };
  if (noun === "answers" && isKeyOf(ON_ANSWER, act)) return { kind: ON_ANSWER[act], id };
  if (noun === "ideas" && isKeyOf(ON_IDEA, act)) return { kind: ON_IDEA[act], id };
  return noun === "comments" && isKeyOf(ON_COMMENT, act) ? { kind: ON_COMMENT[act], id } : null;
}

const isKeyOf = <Shape extends object>(shape: Shape, key: string): key is keyof Shape & string =>
  Object.hasOwn(shape, key);
