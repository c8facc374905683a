import type { rooms as english } from "#app/lib/words/en/rooms";
import type { Translation } from "#app/lib/words/translation";
import { exporting } from "./exporting";
import { fairPlay } from "./fair-play";
import { insight } from "./insight";
import { overview } from "./overview";
import { owner } from "./owner";
import { ownerSearch } from "./owner-search";
import { ownerSpaces } from "./owner-spaces";
import { payback } from "./payback";
import { perks } from "./perks";
import { quests } from "./quests";
import { record } from "./record";
import { referrals } from "./referrals";
import { rewards } from "./rewards";
import { settings } from "./settings";
import { staff } from "./staff";

export const rooms: Translation<typeof english> = {
  exporting,
  fairPlay,
  insight,
  overview,
  owner,
  ownerSearch,
  ownerSpaces,
  payback,
  perks,
  quests,
  record,
  referrals,
  rewards,
  settings,
  staff,
};
