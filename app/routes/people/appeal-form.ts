import { z } from "zod";
import { APPEAL_MAX_CHARS, APPEAL_MIN_CHARS } from "#app/domain/fair-play/limits";
import { requiredText } from "#app/lib/form-fields";

export const AppealForm = z.object({ words: requiredText(APPEAL_MIN_CHARS, APPEAL_MAX_CHARS) });
