/** Signs that show nothing or turn the text around them, save the joiners that scripts other than ours are written with. */
const INVISIBLE =
  /(?!(?<=[^\s\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\u200c\u200d])\p{C}|[\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]/u;
/** Marks heaped on one letter until they cover the lines around it. */
const HEAPED_MARKS = /\p{M}{4,}/u;

/** Whether a name can be read aloud: a letter or digit in it, nothing invisible, nothing that disturbs its neighbours. */
export const isReadableName = (name: string) =>
  /[\p{L}\p{N}]/u.test(name) && !INVISIBLE.test(name) && !HEAPED_MARKS.test(name);
