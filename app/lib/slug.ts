const MAX_SLUG_CHARS = 80;

/** Latin letters that are not a plain letter with an accent. */
const LATIN_FOLDS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
};

/**
 * The readable part of an address: lower case, letters and digits of any script, accents of Latin and Greek dropped,
 * single hyphens between words, at most 80 characters. `fallback` if the title holds no letter or digit.
 */
export function slugify(title: string, fallback = "question"): string {
  const words = withoutAccents(title.normalize("NFKC").toLowerCase())
    .replace(/[ßæœøłđðþħı]/g, (letter) => LATIN_FOLDS[letter] ?? letter)
    .replace(/(?<=\p{L})['’](?=\p{L})|\u00ad|[\ufe00-\ufe0f]|[\u20d0-\u20ff]/gu, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/(^|-)\p{M}+/gu, "$1")
    .replace(/-{2,}/g, "-")
    .replace(/^-|-$/g, "");
  return cutAtHyphen(words) || fallback;
}

function withoutAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu, "")
    .normalize("NFC");
}

function cutAtHyphen(words: string): string {
  const chars = [...words];
  if (chars.length <= MAX_SLUG_CHARS) return words;
  const head = chars.slice(0, MAX_SLUG_CHARS);
  const hyphen = chars[MAX_SLUG_CHARS] === "-" ? MAX_SLUG_CHARS : head.lastIndexOf("-");
  return (hyphen > 0 ? head.slice(0, hyphen) : head).join("");
}
