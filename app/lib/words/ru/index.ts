import type { en } from "#app/lib/words/en/index";
import type { Translation } from "#app/lib/words/translation";

export const ru = {} satisfies Partial<Translation<typeof en>>;
