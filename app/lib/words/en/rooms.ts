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

/** What is said only where an owner, staff and members look after their own: other pages are read without it. */
export const rooms = {
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
