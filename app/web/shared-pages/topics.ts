import { PEOPLE_TOPIC, questionTopic, RULES_TOPIC, spaceTopic } from "#app/domain/activity/topics";
import type { PageKind } from "./which";

/** Under which a change of any question is known to the pages that list questions. */
const LISTS = "lists";
/** Under which a change of what stands on any page is known: of people, spaces, rules. */
const ALL = "all";

const LINK_TO_QUESTION = /href="\/questions\/(\d+)-/g;

/** What a finished page must be made anew for: each question it leads to, the lists if it is one, and what concerns all pages. */
export function topicsOfPage(kind: PageKind, pathname: string, html: string): Set<string> {
  const linked = [...html.matchAll(LINK_TO_QUESTION), ...`href="${pathname}`.matchAll(LINK_TO_QUESTION)];
  const questions = linked.map(([, id]) => questionTopic(Number(id)));
  return new Set([...questions, ...(kind === "list" ? [LISTS] : []), ALL]);
}

const ANY_QUESTION = new RegExp(`^${questionTopic(1).replace("1", "\\d+")}$`);
const ANY_SPACE = new RegExp(`^${spaceTopic(1).replace("1", "\\d+")}$`);

/** What the topics that were told of mean for pages. What concerns one person alone, such as their sessions, means nothing. */
export function topicsTold(topics: readonly string[]): { now: Set<string>; lists: boolean; all: boolean } {
  const now = new Set(topics.filter((topic) => ANY_QUESTION.test(topic)));
  const all = topics.some((topic) => topic === RULES_TOPIC || topic === PEOPLE_TOPIC || ANY_SPACE.test(topic));
  return { now, lists: now.size > 0, all };
}

/** The topics as a page names them to a cache in front of us, which forgets pages by such names. */
export const surrogateKey = (topics: Iterable<string>) => [...topics].map((topic) => topic.replace(" ", "-")).join(" ");
