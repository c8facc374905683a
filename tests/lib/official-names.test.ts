import { expect, test } from "vitest";
import { lookAlike } from "#app/lib/look-alike";
import { isReservedHandle, looksOfficial } from "#app/lib/official-names";

const COMMUNITY = "Tern Mobile";

test.each([
  ...["admin", "adm1n", "4dmin", "admin_", "_admin", "ad_min", "admin1", "admin2024", "administrator", "the_admin"],
  ...["support", "5upport", "supp0rt", "tern_support", "support_team", "rnoderator", "mod3rator", "0fficial", "staff"],
  ...["help", "mod", "root", "owner", "goodturn", "g00dturn", "ternmobile", "tern_mobile", "tern_mobi1e", "system"],
])("%s is no handle for a member", (handle) => expect(isReservedHandle(handle, COMMUNITY)).toBe(true));

test.each([
  ...["ada", "bo_karlsen", "priya", "lars_holm", "modest", "helper_bee", "rooty", "sam_adams", "tern_fan", "steamy"],
  ...["constructor", "prototype", "__proto__", "tostring", "user_12"],
])("%s is a handle like any other", (handle) => expect(isReservedHandle(handle, COMMUNITY)).toBe(false));

test.each([
  ...["Support", "SUPPORT", "Tern Support", "Tern Mobile", "Tern Mobile Anna", "Goodturn team", "Official Anna"],
  ...[
    "Ѕuрроrt",
    "Ѕ U Р Р О R Т",
    "Αdmin",
    "аdmin",
    "ΑDΜΙΝ",
    "Admіn",
    "TEAM",
    "ТЕАМ",
    "Ｓｕｐｐｏｒｔ",
    "𝐒𝐮𝐩𝐩𝐨𝐫𝐭",
    "Súppört",
  ],
  ...["Supp0rt", "5upport", "Rnoderator", "Τеrп Моbilе", "Tern-Mobile"],
  ...["Поддержка", "ПОДДЕРЖКА", "Служба поддержки", "Пοддержка", "Администратор", "модератор Иван"],
  ...["Υποστήριξη", "ΥΠΟΣΤΗΡΙΞΗ", "Ομάδα Tern", "Διαχειριστής", "Συντονιστής"],
])("%s reads like an official name", (name) => expect(looksOfficial(name, COMMUNITY)).toBe(true));

test.each([
  ...["Ada Lindqvist", "Bo", "Supporta Oyelaran", "Ольга Петрова", "Иван Командин", "Γιώργος Παπαδόπουλος", "Tern"],
  ...["Zoë O’Neill-Smith", "محمد علی", "李小龍", "Anna Steamson", "Моника"],
])("%s is a name like any other", (name) => expect(looksOfficial(name, COMMUNITY)).toBe(false));

test.each([
  ["sol", "s0l"],
  ["sol", "so1"],
  ["sol", "sol_"],
  ["kadri", "kadr1"],
  ["kadri", "ka_dri"],
  ["mo_haddad", "rno_haddad"],
  ["Sol Marchetti", "Ѕоl Маrсhеttі"],
  ["Sol Marchetti", "SOL  MARCHETTI"],
  ["Sol Marchetti", "Sol.Marchetti"],
  ["Вера Соколова", "Bepa Coкoлoвa"],
  ["Ελένη Γεωργίου", "Eλένη Γεωργίoυ"],
])("%s and %s look alike", (one, other) => expect(lookAlike(one)).toBe(lookAlike(other)));

test.each([
  ["sol", "sal"],
  ["vera", "eleni"],
  ["Anna", "Ana"],
])("%s and %s do not", (one, other) => expect(lookAlike(one)).not.toBe(lookAlike(other)));
