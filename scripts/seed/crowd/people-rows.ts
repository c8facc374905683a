import { demoEmail } from "#scripts/seed/demo-password";
import type { Crowd } from "./people";
import type { Desk } from "./post-rows";
import { GROUPS, SPACES } from "./spaces";

/** Groups count from 1 in the order in which they are listed. */
const groupId = (slug: string) => GROUPS.findIndex((group) => group.slug === slug) + 1;

/** The rows of who is there: the groups, the people, who speaks for which space and who is in which group. */
export function writePeople({ sheets, last }: Desk, crowd: Crowd, passwordHash: string): void {
  for (const group of GROUPS) sheets.groups.add({ id: groupId(group.slug), ...group });
  for (const { speaksFor, ...person } of crowd.people) {
    const { id, handle, language, joinedAt } = person;
    sheets.people.add({ ...person, email: demoEmail(handle), passwordHash, speaks: [language] });
    for (const space of speaksFor) sheets.staffSpaces.add({ personId: id, spaceId: space + 1 });
    sheets.activity.add({
      ...{ id: ++last.activity, kind: "person.joined", actorId: id, personId: id, happenedAt: joinedAt },
      ...{ questionId: null, answerId: null, ideaId: null, spaceId: null, detail: null },
    });
  }
  for (const [group, circle] of crowd.groups)
    for (const personId of circle)
      sheets.groupMembers.add({ groupId: groupId(group), personId, joinedAt: joinedAt(crowd, personId) });
}

const joinedAt = (crowd: Crowd, personId: number) => crowd.people[personId - 1]?.joinedAt ?? 0;

/** How many questions stand in each space, and how many of them wait for an answer, and how many ideas are open there, by its index in SPACES. */
type SpaceCounts = { questions: readonly number[]; waiting: readonly number[]; ideas: readonly number[] };

/** The rows of the spaces. */
export function writeSpaces({ sheets }: Desk, { questions, waiting, ideas }: SpaceCounts): void {
  for (const [index, { slug, name, description, group, product, help }] of SPACES.entries())
    sheets.spaces.add({
      ...{ id: index + 1, position: index + 1, slug, name, description, product, help },
      groupId: group === null ? null : groupId(group),
      questionCount: questions[index] ?? 0,
      waitingCount: waiting[index] ?? 0,
      ideaCount: ideas[index] ?? 0,
    });
}
