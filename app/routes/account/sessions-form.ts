import { z } from "zod";

/** Names all browsers but the one the form was sent from. */
export const OTHERS = "others";

/** Which session is to end. */
export const SessionsForm = z.object({ session: z.union([z.literal(OTHERS), z.string().regex(/^[0-9a-f]{64}$/)]) });
