export const PERSONAL_DATA_KINDS = ["phone", "card", "iban", "account", "device", "email"] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];
/** Where in a text something stands that looks as if it belonged to one person, in UTF-16 units. */
export type PersonalData = { kind: PersonalDataKind; start: number; end: number };

/** Numbers that stand close to each other, read as one: their digits, the gaps between them, and what surrounds them. */
type Reading = {
  digits: string;
  groups: readonly number[];
  gaps: readonly string[];
  plus: boolean;
  start: number;
  end: number;
  before: string;
  after: string;
};

/** Characters before a number in which a word may say what it is. */
const CONTEXT_CHARS = 40;
const MOST_GROUPS = 6;
/** Fewer digits name nobody. */
const FEWEST_DIGITS = 6;
const MOST_DIGITS = 20;

/** What looks like personal data, in the order of reading, nothing twice. Takes time that grows with the text alone. */
export function findPersonalData(text: string): PersonalData[] {
  const masked = text.replace(/\b(?:https?|ftp):\/\/\S+/gi, (address) => "/".repeat(address.length));
  const words = [...emailsIn(masked), ...ibansIn(masked)];
  const free = words.reduce((rest, { start, end }) => blank(rest, start, end), masked);
  return [...words, ...numbersIn(free)].sort((one, other) => one.start - other.start);
}

/** Whether a word stands there; most numbers have none before them. */
const says = (word: RegExp, before: string) => /\p{L}{2}/u.test(before) && word.test(before);

const blank = (text: string, start: number, end: number) =>
  text.slice(0, start) + "/".repeat(end - start) + text.slice(end);

/** Mailboxes of an office or of a machine, and names kept for examples. */
const NOBODY =
  /^(?:abuse|admin|billing|contact|git|hello|help|hostmaster|info|mail|no-?reply|office|postmaster|press|privacy|root|sales|security|service|support|team|webmaster)@|[@.]example(?:\.|$)|\.(?:test|invalid|local|localhost)$/i;
const MAILBOX = /[\p{L}\p{N}._%+-]{1,64}$/u;
const HOST = /^(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,24}(?![\p{L}\p{N}])/u;

function emailsIn(text: string): PersonalData[] {
  return [...text.matchAll(/@/g)].flatMap(({ index }) => {
    const name = MAILBOX.exec(text.slice(Math.max(0, index - 64), index))?.[0].replace(/^[._-]+/, "");
    const host = HOST.exec(text.slice(index + 1, index + 280))?.[0];
    if (!name || !host || NOBODY.test(`${name}@${host}`)) return [];
    return [{ kind: "email" as const, start: index - name.length, end: index + 1 + host.length }];
  });
}

const IBAN = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?(?![A-Z0-9])/gi;

function ibansIn(text: string): PersonalData[] {
  return [...text.matchAll(IBAN)].flatMap(({ index, 0: found }) => {
    // A short word after the number reads like its last part.
    const whole = [found, found.replace(/ [A-Z0-9]{1,4}$/i, "")].find(isIban);
    return whole ? [{ kind: "iban" as const, start: index, end: index + whole.length }] : [];
  });
}

function isIban(text: string): boolean {
  const plain = text.replace(/[ -]/g, "").toUpperCase();
  if (plain.length < 15 || plain.length > 34) return false;
  const moved = plain.slice(4) + plain.slice(0, 4);
  let rest = 0;
  for (const char of moved) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const GAP = /^[ \u00a0\u202f]?(?:[-–./]|\)|\(|\)[ -]|[- ]\()?[ \u00a0\u202f]?$/;

function numbersIn(text: string): PersonalData[] {
  const numbers = [...text.matchAll(/\d+/g)].map(({ index, 0: digits }) => ({
    start: index,
    end: index + digits.length,
  }));
  const found: PersonalData[] = [];
  for (let first = 0; first < numbers.length; ) {
    const most = chainFrom(text, numbers, first);
    let taken = 0;
    for (let size = most; size > 0 && taken === 0; size--) {
      const reading = readingOf(text, numbers.slice(first, first + size));
      const data = reading && dataIn(reading);
      if (!data) continue;
      found.push(data);
      taken = size;
    }
    first += Math.max(1, taken);
  }
  return found;
}

/** How many numbers from this one on may be read as one. */
function chainFrom(text: string, numbers: readonly { start: number; end: number }[], first: number): number {
  let size = 1;
  while (size < MOST_GROUPS) {
    const [last, next] = [numbers[first + size - 1], numbers[first + size]];
    if (!last || !next || next.start - last.end > 4 || !GAP.test(text.slice(last.end, next.start))) break;
    size++;
  }
  return size;
}

/** Null where the numbers are a part of something longer. */
function readingOf(text: string, numbers: readonly { start: number; end: number }[]): Reading | null {
  const [head, tail] = [numbers[0], numbers.at(-1)];
  if (!head || !tail) return null;
  const digits = numbers.map((number) => text.slice(number.start, number.end)).join("");
  if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return null;
  const lead = /(?:\+ ?\(?|\()$/.exec(text.slice(Math.max(0, head.start - 3), head.start))?.[0] ?? "";
  const start = head.start - lead.length;
  const before = text.slice(Math.max(0, start - CONTEXT_CHARS), start);
  const after = text.slice(tail.end, tail.end + 12);
  if (/^[\p{L}_]|^[.,:/x×-]\d/u.test(after)) return null;
  return {
    digits,
    groups: numbers.map((number) => number.end - number.start),
    gaps: numbers.slice(1).map((number, place) => text.slice(numbers[place]?.end, number.start)),
    plus: lead.startsWith("+"),
    start: lead === "(" && !text.slice(start, tail.end).includes(")") ? head.start : start,
    end: tail.end,
    before,
    after,
  };
}

function dataIn(reading: Reading): PersonalData | null {
  if (isQuantity(reading) || isMoment(reading)) return null;
  const { start, end } = reading;
  const glued = (reading.plus ? /[\p{N}*/=&?#]$/u : /(?:[\p{L}\p{N}_*/=&?#.,+]|\d[-:])$/u).test(reading.before);
  if (!glued && isCard(reading)) return { kind: "card", start, end };
  if (!glued && isDevice(reading)) return { kind: "device", start, end };
  const account = accountIn(reading);
  if (account) return account;
  return !glued && isPhone(reading) ? { kind: "phone", start, end } : null;
}

const UNIT =
  /^[ \u00a0]?(?:[€$£₽₴%°]|(?:eur|usd|gbp|rub|euros?|dollars?|руб|рубл\p{L}*|коп|ευρώ|[kmgt]i?b(?:it|ps)?|bytes|байт|ms|мс|px|hz|rpm|views|users)(?!\p{L}))/iu;

/** Money, sizes, counts, versions, addresses of machines. */
function isQuantity({ gaps, groups, plus, digits, before, after }: Reading): boolean {
  if (UNIT.test(after) || /[€$£₽₴]\s?$/.test(before)) return true;
  if (plus) return false;
  const thousands = gaps.length > 0 && groups.slice(1).every((size) => size === 3) && (groups[0] ?? 0) <= 3;
  if (thousands && !digits.startsWith("0") && gaps.every((gap) => /^[ \u00a0\u202f.]$/.test(gap))) return true;
  return gaps.length === 3 && gaps.every((gap) => gap === ".") && groups.every((size) => size <= 3);
}

/** Dates and spans of years, with or without a clock. */
function isMoment({ digits, gaps, groups, plus }: Reading): boolean {
  if (plus) return false;
  const shape = groups.join();
  if (/^(?:1|2),(?:1|2),(?:2|4)(?:,|$)/.test(shape)) return gaps[0] === gaps[1] && /^[./-]$/.test(gaps[0] ?? "");
  if (/^4,[12],[12](?:,|$)/.test(shape)) return /^(?:19|20)/.test(digits);
  return shape === "4,4" && /^(?:19|20)\d\d(?:19|20)\d\d$/.test(digits);
}

const onlyGaps = ({ gaps }: Reading, kind: RegExp) => gaps.every((gap) => kind.test(gap) && gap === gaps[0]);

function luhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const twice = digit * 2;
    sum += place % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}

/** The first digits of the cards in use, by the number of digits. */
const CARDS: Record<number, RegExp> = {
  13: /^4/,
  14: /^3[068]/,
  15: /^3[47]/,
  16: /^(?:4|5[0-8]|6|2[2-7]|35)/,
  17: /^6/,
  18: /^6/,
  19: /^(?:4|6|2200)/,
};

const isCard = (reading: Reading) =>
  (CARDS[reading.digits.length]?.test(reading.digits) ?? false) &&
  /^(?:\d+|4,4,4,[1-4]|4,6,[45]|4,4,4,4,[1-3]|8,8)$/.test(reading.groups.join()) &&
  onlyGaps(reading, /^[ \u00a0-]$/) &&
  !/^(\d)\1+$/.test(reading.digits) &&
  luhn(reading.digits);

const DEVICE_WORD = /(?:imei|iccid|imsi|\besim|\bsim\b|eid)[^\n.!?;]{0,20}$/i;

function isDevice({ digits, before, gaps }: Reading): boolean {
  if (!gaps.every((gap) => /^[ -]$/.test(gap))) return false;
  if (digits.length >= 18 && digits.startsWith("89")) return true;
  if (digits.length === 15 && /^(?:35|86|01)/.test(digits) && luhn(digits)) return true;
  return digits.length >= 14 && says(DEVICE_WORD, before);
}

const ACCOUNT_WORD =
  /(?:\b(?:order|account|acct|customer|client|contract|subscriber|membership|invoice|reference|booking)s?\b|заказ|договор|сч[её]т|лицев|клиент|абонент|квитанц|паспорт|αριθμ[οό]|λογαριασμ|παραγγελ|πελ[αά]τ|συμβ[οό]λαι|σ[υύ]μβασ|συνδρομητ|τιμολ[οό]γι)(?:[^\n.!?;\d]|\b(?:no|nr|num|αρ)\.){0,28}$/iu;
const MACHINE_WORD =
  /(?:error|code|build|version|firmware|port|update|bug|model|ошибк|код|сборк|верси|модел|σφ[αά]λμα|κωδικ|[εέ]κδοσ|μοντ[εέ]λ)[^\n.!?;]{0,12}$/iu;

function accountIn({ gaps, groups, before, start, end }: Reading): PersonalData | null {
  const even = groups.every((size, place) => size === groups[0] || place === groups.length - 1);
  if (!gaps.every((gap) => gap === "-" || (gap === " " && even && (groups[0] ?? 0) > 2))) return null;
  const prefix = /(?:^|[^\p{L}\p{N}])([A-ZА-ЯΑ-Ω]{1,5}-?|[#№])$/u.exec(before)?.[1] ?? "";
  const said = before.slice(0, before.length - prefix.length);
  if (/[\p{L}\p{N}_*/=&?.,+]$/u.test(said) || !says(ACCOUNT_WORD, said) || says(MACHINE_WORD, said)) return null;
  return { kind: "account", start: start - prefix.length, end };
}

const PHONE_WORD =
  /(?:\b(?:phone|mobile|cell|tel|telephone|call me|ring me|text me|whatsapp|viber|telegram|my number)\b|тел\.|тел\b|телефон|мобильн|позвон|звони|набери|мой номер|ватсап|вайбер|τηλ\.?|τηλ[εέ]φων|κινητ[οό]|καλ[εέ]στε|πάρτε με|βάιμπερ)[^\n!?;]{0,16}$/iu;
/** Lines that cost nothing belong to companies. */
const FREE_LINE = /^(?:\+?7800|8800|0?0?800|\+?1?8(?:00|88|77|66|55|44|33)\d{7}$|\+?(?:30|44|357)800)/;
/** Counters of machines at their ends. */
const FULL_COUNTER = /^(?:2147483647|2147483648|4294967295|9007199254740991)$/;

/** How people set the numbers of their country, by the sizes of the groups. */
const NATIONAL: readonly { begins: RegExp; groups: RegExp }[] = [
  // Russia
  {
    begins: /^[78][3489]\d{9}$/,
    groups: /^(?:11|1,10|1,3,7|1,3,3,4|1,3,3,2,2|1,3,2,2,3|4,7|4,3,2,2|4,3,4|4,2,2,3|1,4,6|1,4,2,2,2)$/,
  },
  { begins: /^9\d{9}$/, groups: /^(?:10|3,7|3,3,4|3,3,2,2|3,2,2,3)$/ },
  // Greece
  { begins: /^(?:69|2[1-8])\d{8}$/, groups: /^(?:10|3,7|2,8|3,3,4|4,6|4,3,3|2,4,4|3,4,3|3,3,2,2|5,5|4,2,2,2|4,4,2)$/ },
  // Cyprus
  { begins: /^(?:9[4-79]|2[2-6])\d{6}$/, groups: /^(?:2,6|2,3,3)$/ },
  // Britain
  { begins: /^0[1-37]\d{9}$/, groups: /^(?:11|5,6|5,3,3|3,4,4|4,3,4|4,7|3,8|5,2,2,2|2,9)$/ },
  // North America
  { begins: /^1?[2-9]\d{2}[2-9]\d{6}$/, groups: /^(?:1,)?3,3,4$/ },
];

const isPhone = (reading: Reading) => hasPhoneShape(reading) && !says(MACHINE_WORD, reading.before);

function hasPhoneShape({ digits, groups, gaps, plus, before }: Reading): boolean {
  if (FULL_COUNTER.test(digits) || FREE_LINE.test(digits)) return false;
  if (gaps.some((gap) => gap.includes("/") || gap.length > 3) || gaps.join() === ".") return false;
  if (plus) return digits.length >= 8 && digits.length <= 15;
  const shape = groups.join();
  if (/^00[1-9]\d{8,13}$/.test(digits) && groups.length <= 5) return true;
  if (NATIONAL.some((country) => country.begins.test(digits) && country.groups.test(shape))) return true;
  return digits.length >= 7 && digits.length <= 15 && says(PHONE_WORD, before);
}
