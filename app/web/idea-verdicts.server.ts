import * as policy from "#app/domain/ideas/policy";
import type { ShownIdea } from "#app/domain/ideas/show.server";
import type { Viewer } from "#app/domain/people/viewer.server";

/** What the viewer may do with an idea; the page asks nothing else. */
export type IdeaVerdicts = Record<"edit" | "delete", boolean>;

export type IdeaWithVerdicts = ShownIdea & { can: IdeaVerdicts };

export const withVerdicts = (viewer: Viewer, idea: ShownIdea, now: Date): IdeaWithVerdicts => ({
  ...idea,
  can: { edit: policy.mayEdit(viewer, idea, now), delete: policy.mayDelete(viewer, idea, now) },
});
