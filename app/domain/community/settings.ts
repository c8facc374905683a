export const SETTING_GROUPS = ["votes", "newMembers", "writing", "staff"] as const;
export type SettingGroup = (typeof SETTING_GROUPS)[number];

export const SETTING_UNITS = ["votes", "links", "mentions", "questions", "answers", "minutes"] as const;
export type SettingUnit = (typeof SETTING_UNITS)[number];

export type NumberSetting = {
  group: SettingGroup;
  default: number;
  unit: SettingUnit;
  /** Whole numbers between these two can be chosen. */
  lowest: number;
  highest: number;
};
export type SwitchSetting = { group: SettingGroup; default: boolean };

/** Every rule with a number or a switch that an owner may change, as the house has it. Its words stand in the catalogue under its name. */
export const SETTINGS = {
  votesPerDay: { group: "votes", default: 30, unit: "votes", lowest: 1, highest: 1000 },
  votesPerAuthorPerDay: { group: "votes", default: 6, unit: "votes", lowest: 1, highest: 1000 },
  questionsOnDayOne: { group: "newMembers", default: 3, unit: "questions", lowest: 1, highest: 100 },
  answersOnDayOne: { group: "newMembers", default: 10, unit: "answers", lowest: 1, highest: 500 },
  newMemberLinks: { group: "newMembers", default: 2, unit: "links", lowest: 0, highest: 50 },
  newMemberMentions: { group: "newMembers", default: 2, unit: "mentions", lowest: 0, highest: 50 },
  claimMinutes: { group: "writing", default: 10, unit: "minutes", lowest: 1, highest: 120 },
  commentEditMinutes: { group: "writing", default: 15, unit: "minutes", lowest: 0, highest: 1440 },
  staffTwoFactor: { group: "staff", default: true },
} as const satisfies Record<string, NumberSetting | SwitchSetting>;

export type SettingName = keyof typeof SETTINGS;
export type SettingValue<Name extends SettingName> = (typeof SETTINGS)[Name]["default"] extends boolean
  ? boolean
  : number;

/** In the order in which an owner reads them. */
export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

export const settingOf = (name: SettingName): NumberSetting | SwitchSetting => SETTINGS[name];

/** Whether this is a value the setting can have. */
export function fitsSetting(name: SettingName, value: unknown): value is number | boolean {
  const setting = settingOf(name);
  if (!("unit" in setting)) return typeof value === "boolean";
  return Number.isInteger(value) && Number(value) >= setting.lowest && Number(value) <= setting.highest;
}
