import { RULES_TOPIC } from "#app/domain/activity/topics";
import { type Community, findCommunity } from "#app/domain/community/find.server";
import type { Db } from "#app/platform/db.server";
import type { Live } from "#app/platform/live.server";

export type CommunityReader = {
  /** What the community says of itself, at most two seconds old. */
  read(): Promise<Community>;
};

/**
 * Every page says what the community is called, and that hardly ever changes: it is held in the process until an owner
 * changes something anywhere. While the line is not heard it is read each time.
 */
export function createCommunityReader(db: Db, live: Pick<Live, "follow" | "isHearing">): CommunityReader {
  const state: { held: Promise<Community> | null; following: boolean } = { held: null, following: false };
  const forget = () => {
    state.held = null;
  };
  const follow = () => {
    if (state.following) return;
    state.following = true;
    live.follow({ hear: (topics) => topics.includes(RULES_TOPIC) && forget(), missed: forget });
  };
  return {
    read() {
      if (!live.isHearing()) return findCommunity(db);
      // Read after the line is followed, so that no change comes between.
      follow();
      if (state.held) return state.held;
      const found = findCommunity(db);
      state.held = found;
      found.catch(forget);
      return found;
    },
  };
}
