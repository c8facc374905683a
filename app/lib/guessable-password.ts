/** Characters that follow one another where people look for them: the alphabet, the digits, the rows and columns of a keyboard. */
const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop[]",
  "qwertzuiop",
  "azertyuiop",
  "asdfghjkl;'",
  "zxcvbnm,./",
  "!@#$%^&*()",
  "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
  "йцукенгшщзхъ",
  "фывапролджэ",
  "ячсмитьбю",
  "αβγδεζηθικλμνξοπρστυφχψω",
  "ςερτυθιοπ",
  "1qaz",
  "2wsx",
  "3edc",
  "4rfv",
  "5tgb",
  "6yhn",
  "7ujm",
];
/** The shortest stretch of a row that is a pattern and no accident. */
const STRETCH_CHARS = 3;
/** The longest piece whose repetition makes no password: `abcde` twice is no more than `abcde`. */
const REPEATED_CHARS = 6;
/** Letters a password needs beside its owner's own names. */
const OWN_LETTERS = 4;

/** Words that everybody's first thought begins or ends with, whatever digits and signs they hang on it. */
const FIRST_THOUGHTS: ReadonlySet<string> = new Set(
  `password passwort passord motdepasse contrasena parola welcome qwerty qwertyuiop letmein login admin administrator root
  changeme default master secret iloveyou sunshine princess dragon monkey football baseball superman batman starwars
  summer winter spring autumn january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday hello test testing guest user pass access internet computer
  пароль привет йцукен любовь κωδικος σαγαπω`.split(/\s+/),
);

const LETTERS_FOR: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
};

/** Whether the password is a pattern that is tried early: a repetition, rows of the keyboard, a first thought with digits, its owner's own names. `own` holds those. */
export function isGuessable(password: string, own: readonly string[]): boolean {
  const tried = password.toLowerCase().replace(/\s+/g, "");
  return isRepetition(tried) || isOfRows(tried) || isFirstThought(tried) || isOwn(tried, own);
}

function isRepetition(tried: string): boolean {
  for (let period = 1; period <= REPEATED_CHARS; period++)
    if (tried.length >= 2 * period && [...tried].every((char, at, all) => at < period || char === all[at - period]))
      return true;
  return false;
}

/** Whether nothing is left of it once stretches of rows, forwards and backwards, and repeated characters are taken away. */
function isOfRows(tried: string): boolean {
  let at = 0;
  while (at < tried.length) {
    const length = stretchAt(tried, at);
    if (length < STRETCH_CHARS) return false;
    at += length;
  }
  return true;
}

function stretchAt(tried: string, from: number): number {
  let longest = 0;
  for (const row of PATHS) {
    let length = 0;
    while (from + length < tried.length && row.includes(tried.slice(from, from + length + 1))) length++;
    longest = Math.max(longest, length);
  }
  const [first = ""] = tried.slice(from);
  const same = tried.slice(from).search(new RegExp(`[^${escaped(first)}]`, "u"));
  return Math.max(longest, same === -1 ? tried.length - from : same);
}

const reversed = (row: string) => [...row].reverse().join("");
const PATHS = ROWS.flatMap((row) => [row, reversed(row)]);
const escaped = (char: string) => char.replace(/[\\\]^-]/g, "\\$&");

function isFirstThought(tried: string): boolean {
  const plain = tried.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const read = [...tried.replace(/[\d!.?]+$/, "")].map((char) => LETTERS_FOR[char] ?? char).join("");
  return [plain, read].some((word) => FIRST_THOUGHTS.has(word));
}

/** Whether little is left of it once its owner's names are taken away. */
function isOwn(tried: string, own: readonly string[]): boolean {
  const names = own
    .flatMap((name) => [name.replace(/\s+/g, ""), ...name.split(/[\s@._-]+/)])
    .map((name) => name.toLowerCase())
    .filter((name) => name.length >= STRETCH_CHARS)
    .sort((one, other) => other.length - one.length);
  const rest = names.reduce((text, name) => text.replaceAll(name, ""), tried);
  return rest !== tried && rest.replace(/[^\p{L}]/gu, "").length < OWN_LETTERS;
}
