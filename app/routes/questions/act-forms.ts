import { z } from "zod";
import { WANTED_VOTES } from "#app/domain/votes/wanted";

/** Acts carry the wanted state, so that a click that arrives twice changes nothing twice. */
const wanted = z.enum(["yes", "no"]).transform((value) => value === "yes");

export const VoteForm = z.object({ vote: z.enum(WANTED_VOTES) });
export const AffectedForm = z.object({ affected: wanted });
export const LiftingForm = z.object({ lifted: wanted });
export const AcceptanceForm = z.object({ accepted: wanted });
/** A mark of the member's own on a post; `next` is where the form that has no script wants to be led. */
export const MarkForm = z.object({ wanted, next: z.string().max(300).optional() });
