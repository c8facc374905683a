import { lookAlike, lookAlikeWords } from "./look-alike";

/** Words by which a name passes for the company's or the site's own. */
const OFFICIAL = [
  ...["admin", "administrator", "customer care", "customer service", "customer support", "goodturn", "helpdesk"],
  ...["moderator", "official", "staff", "support", "sysadmin", "system", "team", "webmaster"],
  ...["админ", "администратор", "администрация", "команда", "модератор", "официальный", "официально", "официальная"],
  ...["оператор", "поддержка", "служба поддержки", "сотрудник", "техподдержка"],
  ...["διαχειριστής", "διαχείριση", "εξυπηρέτηση", "επίσημη", "επίσημο", "επίσημος", "ομάδα", "συντονιστής"],
  ...["υποστήριξη"],
];
/** The same for handles, where nothing longer can be meant by them. */
const OFFICIAL_HANDLES = ["help", "info", "mod", "mods", "moderation", "null", "owner", "root", "undefined"];

const inEveryCase = (word: string) => [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)];
const official: ReadonlySet<string> = new Set(OFFICIAL.flatMap(inEveryCase).map(lookAlike));
const reserved: ReadonlySet<string> = new Set([...official, ...OFFICIAL_HANDLES.map(lookAlike)]);

/** Characters below which a community's name is too common a word to be kept from everybody's names. */
const SHORTEST_KEPT_NAME_CHARS = 4;

/** Whether a name reads as if the company, its staff or this site spoke: "Support", "Tern Mobile Team", in look-alike letters too. */
export function looksOfficial(name: string, communityName: string): boolean {
  const words = lookAlikeWords(name);
  const community = lookAlike(communityName);
  return (
    words.some((word) => official.has(word)) ||
    official.has(words.join("")) ||
    (community.length >= SHORTEST_KEPT_NAME_CHARS && words.join("").includes(community))
  );
}

/** The same of a handle, its parts between underscores and what is left without the digits at its end. */
export function isReservedHandle(handle: string, communityName = ""): boolean {
  const whole = lookAlike(handle);
  const parts = [handle, handle.replace(/\d+$/, "")].flatMap((text) => [
    lookAlike(text),
    ...text.split("_").map(lookAlike),
  ]);
  return (
    parts.some((part) => official.has(part)) ||
    [whole, lookAlike(handle.replace(/\d+$/, ""))].some((each) => reserved.has(each)) ||
    (lookAlike(communityName).length >= SHORTEST_KEPT_NAME_CHARS && whole.includes(lookAlike(communityName)))
  );
}
