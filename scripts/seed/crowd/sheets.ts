import {
  activity,
  answers,
  bookmarks,
  comments,
  groupMembers,
  groups,
  people,
  questionAffected,
  questionFollows,
  questions,
  questionTags,
  spaces,
  spaceTags,
  staffSpaces,
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
    ...(["id", "questionId", "answerId", "authorId", "commentedAt"] as const),
    ...written,
    ...gone,
  ]),
  votes: sheetOf(votes, ["id", "personId", "authorId", "questionId", "answerId", "value", "castAt"]),
  bookmarks: sheetOf(bookmarks, ["id", "personId", "questionId", "savedAt"]),
  activity: sheetOf(activity, [
    ...(["id", "kind", "actorId", "questionId", "answerId", "personId", "spaceId", "detail", "happenedAt"] as const),
  ]),
});

export type Sheets = ReturnType<typeof emptySheets>;
