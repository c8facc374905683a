import type { SettingName } from "#app/domain/community/settings";

export const REFERRAL_SETTINGS = [
  "pointsReferral",
  "referralActiveDays",
  "referralWithinDays",
  "referralsPerPeriod",
] as const satisfies readonly SettingName[];

/** Others that may leave the same mark of a sign-in before it says nothing of two any more: then it is an office, or a mobile network. */
export const OTHERS_BY_MARK = 2;
