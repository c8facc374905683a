export const SETTING_GROUPS = [
  "votes",
  "reputation",
  "trust",
  "newMembers",
  "writing",
  "ideas",
  "points",
  "staff",
  "measuring",
] as const;
export type SettingGroup = (typeof SETTING_GROUPS)[number];

export const SETTING_UNITS = [
  "votes",
  "reputation",
  "readMinutes",
  "daysVisited",
  "questionsRead",
  "threads",
  "links",
  "mentions",
  "questions",
  "answers",
  "ideas",
  "people",
  "minutes",
  "days",
  "months",
  "promotes",
  "points",
  "match",
  "percent",
  "budgetShare",
  "contact",
] as const;
export type SettingUnit = (typeof SETTING_UNITS)[number];

export type NumberSetting = {
  group: SettingGroup;
  default: number;
  unit: SettingUnit;
  /** Numbers between these two can be chosen: whole ones, unless decimals are named. */
  lowest: number;
  highest: number;
  decimals?: number;
};
export type SwitchSetting = { group: SettingGroup; default: boolean };
export type ChoiceSetting = { group: SettingGroup; default: string; choices: readonly string[] };
export type Setting = NumberSetting | SwitchSetting | ChoiceSetting;

/** ISO 4217. */
const CURRENCIES = [
  ...["EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "RON", "HUF", "TRY"],
  ...["RUB", "UAH", "KZT", "AMD", "GEL", "INR", "JPY", "CNY", "CAD", "AUD", "BRL", "MXN", "ZAR"],
];

/** Every rule with a number or a switch that an owner may change, as the house has it. Its words stand in the catalogue under its name. */
export const SETTINGS = {
  votesPerDay: { group: "votes", default: 30, unit: "votes", lowest: 1, highest: 1000 },
  votesPerAuthorPerDay: { group: "votes", default: 6, unit: "votes", lowest: 1, highest: 1000 },
  reputationAnswerUpvoted: { group: "reputation", default: 10, unit: "reputation", lowest: 0, highest: 100 },
  reputationQuestionUpvoted: { group: "reputation", default: 5, unit: "reputation", lowest: 0, highest: 100 },
  reputationAccepted: { group: "reputation", default: 15, unit: "reputation", lowest: 0, highest: 100 },
  reputationAccepting: { group: "reputation", default: 2, unit: "reputation", lowest: 0, highest: 100 },
  reputationDownvoted: { group: "reputation", default: 2, unit: "reputation", lowest: 0, highest: 100 },
  reputationDownvoting: { group: "reputation", default: 1, unit: "reputation", lowest: 0, highest: 100 },
  reputationPerDay: { group: "reputation", default: 200, unit: "reputation", lowest: 0, highest: 10_000 },
  trust1Minutes: { group: "trust", default: 10, unit: "readMinutes", lowest: 0, highest: 600 },
  trust1Threads: { group: "trust", default: 5, unit: "questionsRead", lowest: 0, highest: 100 },
  trust1Days: { group: "trust", default: 1, unit: "days", lowest: 0, highest: 30 },
  trust2Visits: { group: "trust", default: 15, unit: "daysVisited", lowest: 0, highest: 365 },
  trust2Minutes: { group: "trust", default: 60, unit: "readMinutes", lowest: 0, highest: 6000 },
  trust2Replies: { group: "trust", default: 3, unit: "threads", lowest: 0, highest: 100 },
  trust2Given: { group: "trust", default: 1, unit: "votes", lowest: 0, highest: 100 },
  trust2Received: { group: "trust", default: 1, unit: "votes", lowest: 0, highest: 100 },
  trust3Window: { group: "trust", default: 100, unit: "days", lowest: 10, highest: 365 },
  trust3Visits: { group: "trust", default: 50, unit: "daysVisited", lowest: 0, highest: 365 },
  trust3Replies: { group: "trust", default: 10, unit: "threads", lowest: 0, highest: 1000 },
  trust3NoticeDays: { group: "trust", default: 14, unit: "days", lowest: 0, highest: 60 },
  questionsOnDayOne: { group: "newMembers", default: 3, unit: "questions", lowest: 1, highest: 100 },
  answersOnDayOne: { group: "newMembers", default: 10, unit: "answers", lowest: 1, highest: 500 },
  ideasOnDayOne: { group: "newMembers", default: 3, unit: "ideas", lowest: 1, highest: 100 },
  newMemberLinks: { group: "newMembers", default: 2, unit: "links", lowest: 0, highest: 50 },
  newMemberMentions: { group: "newMembers", default: 2, unit: "mentions", lowest: 0, highest: 50 },
  claimMinutes: { group: "writing", default: 10, unit: "minutes", lowest: 1, highest: 120 },
  commentEditMinutes: { group: "writing", default: 15, unit: "minutes", lowest: 0, highest: 1440 },
  promiseVotes: { group: "ideas", default: 20, unit: "votes", lowest: 1, highest: 10_000 },
  promiseAffected: { group: "ideas", default: 20, unit: "people", lowest: 1, highest: 10_000 },
  promiseDays: { group: "ideas", default: 14, unit: "days", lowest: 1, highest: 365 },
  ideaVoteBudget: { group: "ideas", default: false },
  staleIdeaMonths: { group: "ideas", default: 12, unit: "months", lowest: 1, highest: 120 },
  staleIdeaPromotes: { group: "ideas", default: 10, unit: "promotes", lowest: 0, highest: 1000 },
  pointsAccepted: { group: "points", default: 50, unit: "points", lowest: 0, highest: 100_000 },
  pointsUpvote: { group: "points", default: 5, unit: "points", lowest: 0, highest: 10_000 },
  upvotesInFull: { group: "points", default: 10, unit: "votes", lowest: 0, highest: 1000 },
  upvotesInHalf: { group: "points", default: 20, unit: "votes", lowest: 0, highest: 1000 },
  pointsQuick: { group: "points", default: 10, unit: "points", lowest: 0, highest: 100_000 },
  quickMinutes: { group: "points", default: 3, unit: "minutes", lowest: 1, highest: 1440 },
  pointsIdea: { group: "points", default: 500, unit: "points", lowest: 0, highest: 1_000_000 },
  pointsPromoted: { group: "points", default: 20, unit: "points", lowest: 0, highest: 100_000 },
  promotersThanked: { group: "points", default: 10, unit: "people", lowest: 0, highest: 1000 },
  pointsQuest: { group: "points", default: 10, unit: "points", lowest: 0, highest: 10_000 },
  questDays: { group: "points", default: 60, unit: "days", lowest: 1, highest: 365 },
  pointsReferral: { group: "points", default: 200, unit: "points", lowest: 0, highest: 100_000 },
  referralActiveDays: { group: "points", default: 3, unit: "days", lowest: 1, highest: 30 },
  referralWithinDays: { group: "points", default: 60, unit: "days", lowest: 1, highest: 365 },
  referralsPerPeriod: { group: "points", default: 10, unit: "people", lowest: 0, highest: 1000 },
  pointsPerDay: { group: "points", default: 1000, unit: "points", lowest: 1, highest: 10_000_000 },
  pendingDays: { group: "points", default: 14, unit: "days", lowest: 0, highest: 365 },
  periodBudget: { group: "points", default: 1_000_000, unit: "points", lowest: 0, highest: 1_000_000_000 },
  cashFrom: { group: "points", default: 1000, unit: "points", lowest: 1, highest: 1_000_000 },
  choiceDays: { group: "points", default: 14, unit: "days", lowest: 1, highest: 90 },
  charityMatch: { group: "points", default: 100, unit: "match", lowest: 0, highest: 1000 },
  secondPersonFrom: { group: "points", default: 100_000, unit: "points", lowest: 0, highest: 1_000_000_000 },
  accountDays: { group: "points", default: 90, unit: "days", lowest: 1, highest: 3650 },
  perksShare: { group: "points", default: 50, unit: "budgetShare", lowest: 0, highest: 100 },
  goodwillPerMonth: { group: "points", default: 20_000, unit: "points", lowest: 0, highest: 100_000_000 },
  goodwillMost: { group: "points", default: 1000, unit: "points", lowest: 1, highest: 1_000_000 },
  staffTwoFactor: { group: "staff", default: true },
  costPerContact: { group: "measuring", default: 0, unit: "contact", lowest: 0, highest: 100_000, decimals: 2 },
  currency: { group: "measuring", default: "EUR", choices: CURRENCIES },
  pollShare: { group: "measuring", default: 2, unit: "percent", lowest: 0, highest: 100 },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;
type Widened<Value> = Value extends boolean ? boolean : Value extends string ? string : number;
export type SettingValue<Name extends SettingName> = Widened<(typeof SETTINGS)[Name]["default"]>;
export type AnySettingValue = number | boolean | string;

/** In the order in which an owner reads them. */
export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

export const settingOf = (name: SettingName): Setting => SETTINGS[name];

/** Whether this is a value the setting can have. */
export function fitsSetting(name: SettingName, value: unknown): value is AnySettingValue {
  const setting = settingOf(name);
  if ("choices" in setting) return typeof value === "string" && setting.choices.includes(value);
  if (!("unit" in setting)) return typeof value === "boolean";
  const { lowest, highest, decimals = 0 } = setting;
  const isExact = typeof value === "number" && Number(value.toFixed(decimals)) === value;
  return isExact && value >= lowest && value <= highest;
}
