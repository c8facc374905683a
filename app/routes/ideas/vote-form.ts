import { z } from "zod";
import { WANTED_IDEA_VOTES } from "#app/domain/ideas/wanted";

/** The vote as it is to be; `next` is where the form that has no script wants to be led. */
export const IdeaVoteForm = z.object({ vote: z.enum(WANTED_IDEA_VOTES), next: z.string().max(300).optional() });
