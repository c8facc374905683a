/** How long an account's number is, by its country (ISO 13616, those of SEPA). */
const LENGTHS: Record<string, number> = {
  ...{ AD: 24, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FO: 18, FR: 27 },
  ...{ GB: 22, GI: 23, GL: 18, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27 },
  ...{ MD: 24, ME: 22, MK: 19, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, RS: 22, SE: 24, SI: 19, SK: 24, SM: 27 },
  ...{ AL: 28, VA: 22 },
};

/** The number without the spaces it is written with, in capitals. */
export const plainIban = (typed: string): string => typed.replace(/[\s-]/g, "").toUpperCase();

/** Whether this is the number of an account, of a country's length and with the right check digits (ISO 7064, 97-10). */
export function isIban(plain: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(plain) || LENGTHS[plain.slice(0, 2)] !== plain.length) return false;
  const digits = [...(plain.slice(4) + plain.slice(0, 4))].map((sign) => parseInt(sign, 36)).join("");
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** Enough of the number to know it again, and no more: its country and its last four signs. */
export const maskedIban = (plain: string): string => `${plain.slice(0, 2)} … ${plain.slice(-4)}`;
