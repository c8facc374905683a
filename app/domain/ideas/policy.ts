import { keepsOrder, mayWrite, speaksFor } from "#app/domain/people/roles";
import type { Member, Viewer } from "#app/domain/people/viewer.server";
import type { IdeaStatus, PersonId, SpaceId } from "#db/schema/index";
import { isSettled } from "./statuses";

/** What the rules need to know of an idea the viewer may see. */
export type IdeaFacts = {
  authorId: PersonId;
  spaceId: SpaceId;
  status: IdeaStatus;
  mergedIntoId: number | null;
  promoteCount: number;
  demoteCount: number;
  newPromoteCount: number;
  newDemoteCount: number;
  commentCount: number;
  /** Others are merged into it. */
  gathers: boolean;
};

/** What is enough to know for a vote. */
export type VoteFacts = Pick<IdeaFacts, "authorId" | "mergedIntoId">;

const isAuthor = (viewer: Viewer, idea: VoteFacts) => viewer?.id === idea.authorId;
const isMerged = (idea: VoteFacts) => idea.mergedIntoId !== null;

export const mayPropose = (viewer: Viewer, now: Date): viewer is Member => mayWrite(viewer, now);

/** Authors edit until the company has settled it; those who keep order in the space always, but for one that is merged. */
export const mayEdit = (viewer: Viewer, idea: IdeaFacts, now: Date): viewer is Member =>
  mayWrite(viewer, now) &&
  !isMerged(idea) &&
  ((isAuthor(viewer, idea) && !isSettled(idea.status)) || keepsOrder(viewer, idea.spaceId));

/** Authors delete their own while nobody has voted, commented or spoken for the company: afterwards it would take others' part in it along. */
export const mayDelete = (viewer: Viewer, idea: IdeaFacts, now: Date): viewer is Member =>
  mayWrite(viewer, now) && isAuthor(viewer, idea) && !isMerged(idea) && isUntouched(idea);

const isUntouched = (idea: IdeaFacts) =>
  idea.status === "new" &&
  !idea.gathers &&
  idea.promoteCount + idea.demoteCount + idea.newPromoteCount + idea.newDemoteCount + idea.commentCount === 0;

export const mayVote = (viewer: Viewer, idea: VoteFacts, now: Date): viewer is Member =>
  mayWrite(viewer, now) && !isAuthor(viewer, idea) && !isMerged(idea);

export const mayComment = (viewer: Viewer, idea: IdeaFacts, now: Date): viewer is Member =>
  mayWrite(viewer, now) && !isMerged(idea);

/** Merging and what undoes it is for those who keep order in the space. */
export const mayMerge = (viewer: Viewer, idea: IdeaFacts, now: Date): viewer is Member =>
  mayWrite(viewer, now) && keepsOrder(viewer, idea.spaceId);

/** The company's word is given by staff of that space. */
export const maySetStatus = (viewer: Viewer, idea: IdeaFacts, now: Date): viewer is Member =>
  mayWrite(viewer, now) && !isMerged(idea) && speaksFor(viewer, idea.spaceId);

/** Staff of that space write down the vote of a customer who asked for it elsewhere. */
export const mayPromoteFor = (
  viewer: Viewer,
  idea: Pick<IdeaFacts, "spaceId" | "mergedIntoId">,
  now: Date,
): viewer is Member => mayWrite(viewer, now) && idea.mergedIntoId === null && speaksFor(viewer, idea.spaceId);

/** Staff take the ideas along to work on them elsewhere. */
export const mayExport = (viewer: Viewer): viewer is Member =>
  viewer !== null && (viewer.role === "owner" || viewer.speaksFor.length > 0);

/** Whoever keeps order in the space takes an idea out of the archive. */
export const mayRevive = (viewer: Viewer, idea: Pick<IdeaFacts, "spaceId">, now: Date): viewer is Member =>
  mayWrite(viewer, now) && keepsOrder(viewer, idea.spaceId);
