import type { pages as english } from "#app/lib/words/en/index";
import type { Translation } from "#app/lib/words/translation";
import { account } from "./account";
import { accountRooms } from "./account-rooms";
import { badges } from "./badges";
import { calls } from "./calls";
import { contribution } from "./contribution";
import { directory } from "./directory";
import { drafts } from "./drafts";
import { editor } from "./editor";
import { error } from "./error";
import { exporting } from "./exporting";
import { fairPlay } from "./fair-play";
import { feeds } from "./feeds";
import { follow } from "./follow";
import { groups } from "./groups";
import { home } from "./home";
import { ideaTalk } from "./idea-talk";
import { ideaVotes } from "./idea-votes";
import { ideas } from "./ideas";
import { insight } from "./insight";
import { invitation } from "./invitation";
import { layout } from "./layout";
import { leaders } from "./leaders";
import { leaving } from "./leaving";
import { letters } from "./letters";
import { live } from "./live";
import { mailbox } from "./mailbox";
import { merging } from "./merging";
import { notice } from "./notice";
import { offline } from "./offline";
import { overview } from "./overview";
import { owner } from "./owner";
import { ownerSearch } from "./owner-search";
import { ownerSpaces } from "./owner-spaces";
import { payback } from "./payback";
import { people } from "./people";
import { profile } from "./profile";
import { questions } from "./questions";
import { record } from "./record";
import { reputation } from "./reputation";
import { rewards } from "./rewards";
import { search } from "./search";
import { security } from "./security";
import { settings } from "./settings";
import { spaces } from "./spaces";
import { staff } from "./staff";
import { statuses } from "./statuses";
import { trust } from "./trust";
import { visits } from "./visits";
import { writing } from "./writing";

export const pages: Translation<typeof english> = {
  account,
  accountRooms,
  badges,
  calls,
  contribution,
  drafts,
  editor,
  directory,
  error,
  exporting,
  fairPlay,
  feeds,
  follow,
  groups,
  home,
  ideaVotes,
  ideas,
  ideaTalk,
  insight,
  invitation,
  layout,
  leaders,
  leaving,
  live,
  mailbox,
  merging,
  notice,
  offline,
  overview,
  owner,
  ownerSearch,
  ownerSpaces,
  payback,
  people,
  profile,
  questions,
  record,
  reputation,
  rewards,
  search,
  security,
  settings,
  spaces,
  staff,
  statuses,
  trust,
  visits,
  writing,
};

export const el = { ...pages, letters };
