/** The forms a noun takes by number in the languages that have more of them than English. */
type MoreForms<Words> = {
  [Key in keyof Words as Key extends `${infer Stem}_other` ? `${Stem}_few` | `${Stem}_many` : never]?: string;
};

/** Another language's words for the same things: the same keys, with the plural forms that language has. */
export type Translation<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : Translation<Words[Key]>;
} & MoreForms<Words>;
