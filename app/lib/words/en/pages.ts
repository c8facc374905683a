import { account } from "./account";
import { accountRooms } from "./account-rooms";
import { badges } from "./badges";
import { calls } from "./calls";
import { contribution } from "./contribution";
import { directory } from "./directory";
import { drafts } from "./drafts";
import { editor } from "./editor";
import { error } from "./error";
import { feeds } from "./feeds";
import { follow } from "./follow";
import { groups } from "./groups";
import { home } from "./home";
import { ideaTalk } from "./idea-talk";
import { ideaVotes } from "./idea-votes";
import { ideas } from "./ideas";
import { invitation } from "./invitation";
import { layout } from "./layout";
import { leaders } from "./leaders";
import { leaving } from "./leaving";
import { live } from "./live";
import { mailbox } from "./mailbox";
import { merging } from "./merging";
import { notice } from "./notice";
import { offline } from "./offline";
import { people } from "./people";
import { profile } from "./profile";
import { questions } from "./questions";
import { reputation } from "./reputation";
import { search } from "./search";
import { security } from "./security";
import { spaces } from "./spaces";
import { statuses } from "./statuses";
import { trust } from "./trust";
import { visits } from "./visits";
import { writing } from "./writing";

/** What any page may say, in English; the shape all other languages follow. */
export const pages = {
  account,
  accountRooms,
  badges,
  calls,
  contribution,
  drafts,
  editor,
  directory,
  error,
  feeds,
  follow,
  groups,
  home,
  ideaVotes,
  ideas,
  ideaTalk,
  invitation,
  layout,
  leaders,
  leaving,
  live,
  mailbox,
  merging,
  notice,
  offline,
  people,
  profile,
  questions,
  reputation,
  search,
  security,
  spaces,
  statuses,
  trust,
  visits,
  writing,
};
