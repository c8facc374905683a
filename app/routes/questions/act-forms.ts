import { z } from "zod";
import { WANTED_VOTES } from "#app/domain/votes/wanted";

/** Acts carry the wanted state, so that a click that arrives twice changes nothing twice. */
const wanted = z.enum(["yes", "no"]).transform((value) => value === "yes");

export const VoteForm = z.object({ vote: z.enum(WANTED_VOTES) });
export const AffectedForm = z.object({ affected: wanted });
export const AcceptanceForm = z.object({ accepted: wanted });
