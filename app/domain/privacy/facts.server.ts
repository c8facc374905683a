import { deviceOf } from "#app/lib/device";
import { kindKey } from "#app/lib/kind-key";
import { wordsFor } from "#app/lib/words/all.server";
import type { UiLanguage } from "#app/lib/words/languages";

type Words = ReturnType<typeof wordsFor>;
type Told = { t: Words["t"]; language: UiLanguage };

/** What is kept beside a row's words, as sentences in the reader's language. What is there for the machine alone is not told. */
export function factsOf(more: Record<string, unknown>, language: UiLanguage): string[] {
  const told = { t: wordsFor(language).t, language };
  return Object.entries(more).flatMap(([name, value]) => {
    if (name === "what") return [told.t(`exporting.did.${kindKey(String(value))}` as "exporting.did.personJoined")];
    if (name === "typed") return factsOf(typedFacts(value), language);
    const say = isTold(name) ? SAYINGS[name] : null;
    const said = say?.(value, told);
    return said ? [told.t("exporting.fact", { name: told.t(`exporting.facts.${name as FactName}`), value: said })] : [];
  });
}

/** Of what was typed into a draft, the fields that have a name: a form may send any other. */
function typedFacts(fields: unknown): Record<string, string> {
  const typed = new Map(Object.entries(fields ?? {}));
  return Object.fromEntries(["space", "tags", "summary"].map((name) => [name, String(typed.get(name) ?? "")]));
}

type Saying = (value: unknown, told: Told) => string;

const asIs: Saying = (value) => String(value);
const list: Saying = (value) => (Array.isArray(value) ? value.join(", ") : String(value));
const yes: Saying = (value, { t }) => (value === "false" ? "" : t("exporting.yes"));
const number: Saying = (value, { language }) => new Intl.NumberFormat(language).format(Number(value));
const languageNames: Saying = (value, { language }) => {
  const names = new Intl.DisplayNames(language, { type: "language" });
  return [value]
    .flat()
    .map((code) => names.of(String(code)))
    .join(", ");
};
const moment: Saying = (value, { language }) =>
  new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }).format(
    new Date(String(value)),
  );

const SAYINGS = {
  shortName: asIs,
  formerShortNames: list,
  email: asIs,
  role: (value, { t }) => t(`staff.roles.${value as "member"}`),
  title: asIs,
  trustLevel: number,
  language: languageNames,
  speaks: languageNames,
  tags: list,
  space: asIs,
  summary: asIs,
  edited: moment,
  closed: moment,
  deleted: moment,
  official: yes,
  accepted: moment,
  version: number,
  vote: (value, { t }) => t(value === "up" ? "exporting.vote.up" : "exporting.vote.down"),
  points: number,
  movement: (value, { t }) => t(`rewards.kinds.${value as "award"}`),
  reason: (value, { t }) => t(`rewards.reasons.${value as "accepted"}`),
  withheld: number,
  from: asIs,
  to: asIs,
  minutes: asIs,
  badge: (value, { t }) => String(t(`badges.all.${kindKey(String(value))}.label` as "badges.all.firstAnswer.label")),
  because: asIs,
  revoked: moment,
  cause: (value, { t }) => t(`reputation.kinds.${kindKey(String(value)) as "answerUpvoted"}`),
  amount: number,
  takenBack: yes,
  way: (value, { t }) => t(`payback.ways.${value as "credit"}`),
  charity: asIs,
  holder: asIs,
  invited: (value, { t }) => t(value === "me" ? "exporting.invited.me" : "exporting.invited.them"),
  payment: (value, { t }) => t(`payback.states.${value as "due"}`),
  bytes: (value, { language }) =>
    new Intl.NumberFormat(language, { style: "unit", unit: "byte", unitDisplay: "long" }).format(Number(value)),
  browser(value, { t }) {
    const { browser, system } = deviceOf(String(value));
    return browser && system ? t("security.device", { browser, system }) : String(value);
  },
  lastSeen: moment,
  markOf: (value, { t }) => t(value === "device" ? "exporting.markOf.device" : "exporting.markOf.address"),
  mark: asIs,
  signal: (value, { t }) => t(`fairPlay.kinds.${kindKey(String(value)) as "voteRing"}`),
  signalState: (value, { t }) => t(`fairPlay.states.${value as "open"}`),
  redemptionState: (value, { t }) => t(`perks.states.${value as "reserved"}`),
  decided: moment,
} satisfies Record<string, Saying>;

type FactName = keyof typeof SAYINGS;
const isTold = (name: string): name is FactName => Object.hasOwn(SAYINGS, name);
