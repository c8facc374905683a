import {
  activity,
  answers,
  bookmarks,
  comments,
  groupMembers,
  groups,
  ideaFollows,
  ideas,
  ideaTags,
  ideaVotes,
  people,
  promises,
  questionAffected,
  questionFollows,
  questions,
  questionTags,
  spaces,
  spaceTags,
  staffSpaces,
  statusUpdates,
  tags,
  votes,
} from "#db/schema/index";
import { sheetOf } from "./sheet";

const written = ["body", "html", "rendererVersion", "language"] as const;
const voted = ["upCount", "downCount", "score"] as const;
const gone = ["deletedAt", "deleterId"] as const;

/** An empty sheet for each table that is filled. A column that is not named here has its default. */
export const emptySheets = () => ({
  groups: sheetOf(groups, ["id", "slug", "name", "description", "joining"]),
  spaces: sheetOf(spaces, [
    ...([
      "id",
      "slug",
      "name",
      "description",
      "groupId",
      "position",
      "product",
      "help",
      "questionCount",
      "waitingCount",
      "ideaCount",
    ] as const),
  ]),
  people: sheetOf(people, [
    ...(["id", "handle", "name", "email", "passwordHash", "role", "title", "trustLevel", "about"] as const),
    ...(["language", "speaks", "joinedAt"] as const),
  ]),
  staffSpaces: sheetOf(staffSpaces, ["personId", "spaceId"]),
  groupMembers: sheetOf(groupMembers, ["groupId", "personId", "joinedAt"]),
  tags: sheetOf(tags, ["id", "name"]),
  spaceTags: sheetOf(spaceTags, ["spaceId", "tagId", "questionCount"]),
  questions: sheetOf(questions, [
    ...(["id", "spaceId", "authorId", "title", "slug", "excerpt", "askedAt", "activeAt"] as const),
    ...written,
    ...voted,
    ...(["answerCount", "acceptedCount", "officialCount", "commentCount", "affectedCount", "viewCount"] as const),
    ...(["closedAt", "closerId", "closureReason", "duplicateOfId"] as const),
    ...gone,
  ]),
  questionTags: sheetOf(questionTags, [
    ...(["questionId", "tagId", "position", "askedAt", "activeAt", "score", "waiting", "solved"] as const),
  ]),
  questionAffected: sheetOf(questionAffected, ["questionId", "personId", "saidAt"]),
  questionFollows: sheetOf(questionFollows, ["questionId", "personId", "followedAt"]),
  answers: sheetOf(answers, [
    ...(["id", "questionId", "authorId", "official", "acceptedAt", "accepterId", "wilson"] as const),
    ...(["commentCount", "answeredAt"] as const),
    ...written,
    ...voted,
    ...gone,
  ]),
  comments: sheetOf(comments, [
    ...(["id", "questionId", "answerId", "ideaId", "authorId", "commentedAt"] as const),
    ...written,
    ...gone,
  ]),
  votes: sheetOf(votes, ["id", "personId", "authorId", "questionId", "answerId", "value", "castAt"]),
  bookmarks: sheetOf(bookmarks, ["id", "personId", "questionId", "savedAt"]),
  activity: sheetOf(activity, [
    ...(["id", "kind", "actorId", "questionId", "answerId", "ideaId", "personId", "spaceId", "detail"] as const),
    "happenedAt",
  ]),
  ideas: sheetOf(ideas, [
    ...(["id", "spaceId", "authorId", "title", "slug", "problem", "problemHtml", "excerpt", "status"] as const),
    ...(["statusSince", "promoteCount", "demoteCount", "score", "newPromoteCount", "newDemoteCount"] as const),
    ...(["commentCount", "heat", "proposedAt", "activeAt", "archivedAt"] as const),
    ...written,
  ]),
  ideaTags: sheetOf(ideaTags, ["ideaId", "tagId", "position"]),
  ideaVotes: sheetOf(ideaVotes, ["id", "ideaId", "castOnId", "personId", "value", "byNewcomer", "castAt"]),
  ideaFollows: sheetOf(ideaFollows, ["ideaId", "personId", "followedAt"]),
  statusUpdates: sheetOf(statusUpdates, [
    ...(["id", "ideaId", "authorId", "fromStatus", "toStatus", "declineReason", "wouldChange", "lookAgainOn"] as const),
    "saidAt",
    ...written,
  ]),
  promises: sheetOf(promises, ["id", "ideaId", "spaceId", "madeAt", "dueAt", "keptAt", "keptById"]),
});

export type Sheets = ReturnType<typeof emptySheets>;
