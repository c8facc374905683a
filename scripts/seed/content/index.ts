import { appThreads } from "./threads-app";
import { appFeatureThreads } from "./threads-app-features";
import { betaThreads } from "./threads-beta";

export { handBadges } from "./badges";
export { calls } from "./calls";
export { charities, community } from "./community";

import { everydayIdeas } from "./ideas-everyday";
import { ideasInOtherLanguages } from "./ideas-languages";
import { networkIdeas } from "./ideas-network";
import { planIdeas } from "./ideas-plans";
import { roamingIdeas } from "./ideas-roaming";
import { communityThreads } from "./threads-community";
import { deviceThreads } from "./threads-devices";
import { greekThreads } from "./threads-ellinika";
import { recentGreekThreads } from "./threads-ellinika-recent";
import { networkThreads } from "./threads-network";
import { outageThreads } from "./threads-network-outage";
import { paymentThreads } from "./threads-payments";
import { planThreads } from "./threads-plans";
import { russianThreads } from "./threads-po-russki";
import { recentRussianThreads } from "./threads-po-russki-recent";
import { portingThreads } from "./threads-porting";
import { roamingThreads } from "./threads-roaming";
import { abroadThreads } from "./threads-roaming-abroad";
import { simThreads } from "./threads-sim-and-esim";
import type { Idea, Thread } from "./types";

export { people } from "./people";
export { groups, spaces } from "./spaces";
export type { Answer, Call, Comment, Group, Idea, Language, Person, Space, Thread } from "./types";

/** Every thread of the demo community, in no particular order: `daysAgo` says when. */
export const threads: Thread[] = [
  ...planThreads,
  ...simThreads,
  ...roamingThreads,
  ...abroadThreads,
  ...networkThreads,
  ...outageThreads,
  ...paymentThreads,
  ...appThreads,
  ...appFeatureThreads,
  ...portingThreads,
  ...deviceThreads,
  ...communityThreads,
  ...betaThreads,
  ...russianThreads,
  ...recentRussianThreads,
  ...greekThreads,
  ...recentGreekThreads,
];

/** Every idea of the demo community. */
export const ideas: Idea[] = [
  ...planIdeas,
  ...roamingIdeas,
  ...networkIdeas,
  ...everydayIdeas,
  ...ideasInOtherLanguages,
];
