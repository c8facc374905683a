import type { en } from "#app/lib/words/en/index";
import type { Translation } from "#app/lib/words/translation";
import { owner } from "./owner";
import { settings } from "./settings";

export const el = { owner, settings } satisfies Partial<Translation<typeof en>>;
