/** Names one after the other as the language lists them: "Sol, Kadri and Eleni". */
export const formatList = (names: readonly string[], language: string): string =>
  new Intl.ListFormat(language, { type: "conjunction" }).format(names);
