import type { TFunction } from "i18next";
import { kindKey } from "./kind-key";

type Value = string | number | boolean | null;
type Told = Readonly<Record<string, Value>>;

/** What an entry of the record is about, as far as its sentence needs it. */
export type Recorded = {
  kind: string;
  detail: Told | null;
  /** The name of whom it was done to; null for nobody, or for somebody who deleted their account. */
  person: string | null;
  /** The address an invitation went to. */
  email: string | null;
};

/** What happened, in the reader's language, with what was and what is. */
export function recordSentence(t: TFunction, { kind, detail, person, email }: Recorded): string {
  const told = detail ?? {};
  const facts = {
    person: person ?? t("record.somebodyGone"),
    email: email ?? t("record.somebodyGone"),
    subject: told.name ?? told.space ?? told.group ?? "",
    role: valueText(t, "role", told.role ?? null),
    from: told.from ?? "",
    to: told.to ?? "",
    badge: typeof told.badge === "string" ? badgeText(t, told.badge) : "",
    reason: told.reason ?? "",
    signal: told.signal ?? "",
    points: told.points ?? "",
  };
  // The catalogue's type cannot follow a key that came as data.
  const happened = String(t(`record.kinds.${kindKey(kind)}` as "record.kinds.staffInvited", facts as never));
  return [happened, ...invitedTo(kind, told), ...changed(t, kind, told)].join(" · ");
}

const badgeText = (t: TFunction, badge: string) =>
  t(`badges.all.${kindKey(badge)}.label` as "badges.all.firstAnswer.label", { defaultValue: badge });

/** What somebody was invited to besides a role. */
const invitedTo = (kind: string, { title, spaces }: Told) =>
  kind === "staff.invited" ? [title, spaces].filter(Boolean).map(String) : [];

function changed(t: TFunction, kind: string, { what = null, from = null, to = null }: Told): string[] {
  if (what === null) return [];
  return [
    t("record.change", {
      what: whatText(t, kind, String(what)),
      from: valueText(t, what, from),
      to: valueText(t, what, to),
    }),
  ];
}

function whatText(t: TFunction, kind: string, what: string): string {
  if (kind === "setting.changed")
    return t(`settings.${what}.label` as "settings.votesPerDay.label", { defaultValue: what });
  return t(`record.what.${what}` as "record.what.name", { defaultValue: what });
}

function valueText(t: TFunction, what: Value, value: Value): string {
  if (value === null || value === "") return t("record.nothing");
  if (typeof value === "boolean") return t(value ? "settings.on" : "settings.off");
  if (what === "role") return t(`staff.roles.${value}` as "staff.roles.staff");
  if (what === "joining") return t(`record.ways.${value}` as "record.ways.by-hand");
  return what === "logo" ? t("record.picture") : String(value);
}
