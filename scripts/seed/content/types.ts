import type { BadgeName } from "#app/domain/badges/badges";
import type { StaffHours } from "#db/schema/index";

/** Language of a text; ISO 639-1. */
export type Language = "en" | "ru" | "el";
export type Person = {
  handle: string;
  name: string;
  role: "member" | "staff" | "moderator" | "owner";
  title?: string;
  speaksFor?: string[] /* space slugs */;
  groups?: string[];
  trustLevel: 0 | 1 | 2 | 3 | 4;
  about?: string;
  /** Languages they say they read and write. */
  speaks?: Language[];
  language: Language;
  joinedDaysAgo: number;
};
export type Space = {
  slug: string;
  name: string;
  description: string;
  product?: string;
  region?: string;
  help?: string;
  hours?: StaffHours;
  group?: string /* private to this group */;
};
export type Group = {
  slug: string;
  name: string;
  description: string;
  joining?: "by-request";
  emailDomains?: string[];
};
export type Comment = { by: string; minutesAfter: number /* after the post it is on */; body: string };
export type Answer = {
  by: string;
  minutesAfter: number /* after the question */;
  body: string;
  official?: boolean;
  accepted?: { by: string; minutesAfter: number /* after the answer */ };
  up?: string[];
  down?: string[];
  comments?: Comment[];
  edit?: { by: string; minutesAfter: number; body: string; summary: string };
};
export type Thread = {
  by: string;
  space: string;
  tags: string[];
  daysAgo: number /* may be fractional */;
  title: string;
  body: string;
  language: Language;
  up?: string[];
  down?: string[];
  alsoAffects?: string[];
  comments?: Comment[];
  answers?: Answer[];
  edit?: { by: string; minutesAfter: number; title?: string; body: string; summary: string };
  closed?: {
    by: string;
    minutesAfter: number;
    reason: "off-topic" | "unclear" | "resolved-elsewhere" | "outdated" | "abusive";
    note?: string;
  };
  duplicateOf?: { title: string /* exact title of another thread in this content */; by: string; minutesAfter: number };
};

/** A comment on an idea, with the replies to it. */
export type Said = Comment & {
  replies?: Comment[] /* minutes after the comment */;
  lifted?: string /* by whom it was made part of the idea */;
};
export type Update = {
  by: string;
  daysAfter: number /* after the idea */;
  body: string;
} & (
  | {
      status: "needs-info" | "under-review" | "planned" | "in-progress" | "done" | "partly-done" | "already-exists";
    }
  | { status: "not-now"; lookAgainInDays: number /* from today */ }
  | {
      status: "declined";
      reason: "cost" | "conflict" | "safety" | "too-few" | "not-feasible" | "other";
      wouldChange: string;
    }
);
export type Idea = {
  by: string;
  space: string;
  tags: string[];
  daysAgo: number;
  title: string;
  problem: string;
  body: string;
  language: Language;
  /** Who promoted it, one after the other over `votedForDays`. */
  promote?: string[];
  demote?: string[];
  votedForDays?: number;
  comments?: Said[];
  updates?: Update[];
  /** Who in the company takes care of it. */
  owner?: string;
  /** The title of the call that it answers. */
  call?: string;
  mergedInto?: { title: string; by: string; daysAfter: number };
};

/** A call for ideas. */
export type Call = {
  by: string;
  space: string;
  title: string;
  body: string;
  prompts: string[];
  opensDaysAgo: number;
  closesDaysAgo: number /* below 0: still open */;
  report?: string;
};

/** A badge that somebody in the cast gave another by hand. */
export type HandBadge = { badge: BadgeName; by: string; to: string; reason: string; daysAgo: number };
