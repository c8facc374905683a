/** A capital Η is drawn like H and the small η like n, so that capitals and small letters go by tables of their own. */
const CAPITALS: Readonly<Record<string, string>> = {
  ...{ А: "a", В: "b", Е: "e", З: "3", І: "i", Ј: "j", К: "k", М: "m", Н: "h", О: "o", Р: "p", С: "c", Т: "t" },
  ...{ У: "y", Х: "x", Ѕ: "s", Ԍ: "g", Ԁ: "d", Ԛ: "q", Ԝ: "w", Ү: "y", Һ: "h", Ӏ: "l" },
  ...{ Α: "a", Β: "b", Ε: "e", Ζ: "z", Η: "h", Ι: "i", Κ: "k", Μ: "m", Ν: "n", Ο: "o", Ρ: "p", Τ: "t", Υ: "y", Χ: "x" },
};
const SMALL: Readonly<Record<string, string>> = {
  ...{ а: "a", в: "b", г: "r", е: "e", з: "3", і: "i", ј: "j", к: "k", м: "m", н: "h", о: "o", п: "n", р: "p", с: "c" },
  ...{ т: "t", у: "y", х: "x", ѕ: "s", ԁ: "d", ԛ: "q", ԝ: "w", ү: "y", һ: "h", ӏ: "l", ь: "b" },
  ...{ α: "a", β: "b", γ: "y", ε: "e", η: "n", ι: "i", κ: "k", μ: "m", ν: "v", ο: "o", ρ: "p", σ: "o", τ: "t", υ: "u" },
  ...{ χ: "x", ω: "w", ı: "i", ɑ: "a", ɡ: "g", ł: "l", ø: "o", đ: "d" },
};
const SIGNS: Readonly<Record<string, string>> = {
  ...{
    "0": "o",
    "1": "l",
    "3": "e",
    "4": "a",
    "5": "s",
    "7": "t",
    "8": "b",
    i: "l",
    "|": "l",
    "!": "l",
    $: "s",
    "@": "a",
  },
};

/**
 * What is left of a text when everything is taken away by which two texts could be told apart at a glance: case, accents,
 * spaces and signs, the script a letter comes from, digits that pass for letters. Two texts that look alike have the same.
 */
export function lookAlike(text: string): string {
  return [...text.normalize("NFKD").replace(/\p{M}/gu, "")]
    .map((letter) => CAPITALS[letter] ?? letter.toLowerCase())
    .map((letter) => SMALL[letter] ?? letter)
    .map((letter) => SIGNS[letter] ?? letter)
    .join("")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replaceAll("vv", "w")
    .replaceAll("rn", "m");
}

/** The same of each word of a text. */
export const lookAlikeWords = (text: string): string[] => text.split(/[^\p{L}\p{M}\p{N}|!$@]+/u).map(lookAlike);
