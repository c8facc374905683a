import {
  callTopic,
  ideaTopic,
  PEOPLE_TOPIC,
  questionTopic,
  RULES_TOPIC,
  spaceTopic,
} from "#app/domain/activity/topics";
import type { IdeaId } from "#db/schema/index";
import type { PageKind } from "./which";

/** Under which a change of any question or idea is known to the pages that list them. */
const LISTS = "lists";
/** Under which a change of what stands on any page is known: of people, spaces, rules. */
const ALL = "all";

const LINK_TO_POST = /href="\/(questions|ideas)\/(\d+)-/g;

/** What a finished page must be made anew for: each question and each idea it leads to, the lists if it is one, and what concerns all pages. */
export function topicsOfPage(kind: PageKind, pathname: string, html: string): Set<string> {
  const linked = [...html.matchAll(LINK_TO_POST), ...`href="${pathname}`.matchAll(LINK_TO_POST)];
  const posts = linked.map(([, noun, id]) => (noun === "ideas" ? ideaTopic : questionTopic)(Number(id)));
  return new Set([...posts, ...(kind === "list" ? [LISTS] : []), ALL]);
}

const ANY_POST = new RegExp(`^(?:${questionTopic(1)}|${ideaTopic(1)})$`.replaceAll("1", "\\d+"));
const ANY_IDEA = new RegExp(`^${ideaTopic(1).replace("1", "(\\d+)")}$`);
const ANY_CALL = new RegExp(`^${callTopic(1).replace("1", "\\d+")}$`);
const ANY_SPACE = new RegExp(`^${spaceTopic(1).replace("1", "\\d+")}$`);

/** The ideas among what a page tells of. */
export const ideasAmong = (topics: Iterable<string>): IdeaId[] =>
  [...topics].flatMap((topic) => {
    const id = ANY_IDEA.exec(topic)?.[1];
    return id ? [Number(id) as IdeaId] : [];
  });

/** What the topics that were told of mean for pages. What concerns one person alone, such as their sessions, means nothing. */
export function topicsTold(topics: readonly string[]): { now: Set<string>; lists: boolean; all: boolean } {
  const now = new Set(topics.filter((topic) => ANY_POST.test(topic)));
  const all = topics.some((topic) => topic === RULES_TOPIC || topic === PEOPLE_TOPIC || ANY_SPACE.test(topic));
  return { now, lists: now.size > 0 || topics.some((topic) => ANY_CALL.test(topic)), all };
}

/** The topics as a page names them to a cache in front of us, which forgets pages by such names. */
export const surrogateKey = (topics: Iterable<string>) => [...topics].map((topic) => topic.replace(" ", "-")).join(" ");
