const formats = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it: 1,234 in English, 1 234 in Russian, 1.234 in Greek. */
export function formatNumber(value: number, language: string): string {
  const format = formats.get(language) ?? new Intl.NumberFormat(language);
  formats.set(language, format);
  return format.format(value);
}

/** An amount of money in a currency (ISO 4217), as the language writes it. */
export const formatMoney = (amount: number, currency: string, language: string): string =>
  new Intl.NumberFormat(language, { style: "currency", currency }).format(amount);

/** A number that is added or taken away, with its sign: +50, −50; nothing for 0. */
export const formatChange = (value: number, language: string): string =>
  value === 0 ? "" : new Intl.NumberFormat(language, { signDisplay: "always" }).format(value).replace("-", "−");

/** Points to one unit of the community's currency. */
const POINTS_PER_UNIT = 100;

/** What points are worth, as money of the community's currency. */
export const formatWorth = (points: number, currency: string, language: string): string =>
  formatMoney(points / POINTS_PER_UNIT, currency, language);
