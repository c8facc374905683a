/** Names that cameras and clipboards give say nothing of what is seen. */
const SAYS_NOTHING =
  /^(?:image|img|dsc|dcim|pxl|photo|picture|screenshot|screen shot|снимок экрана|unnamed|\d|[_\s-])[\d\s_.:,()–-]*(?:at|от|в)?[\d\s_.:,()–-]*(?:am|pm)?$/iu;
const MOST_CHARS = 120;

/** What stands for a picture to those who cannot see it, as far as its file's name says it; empty when it says nothing. */
export function altFromName(fileName: string): string {
  const name = fileName
    .replace(/\.[a-z0-9]{1,5}$/i, "")
    .replace(/[_-]+/g, " ")
    .trim();
  return SAYS_NOTHING.test(name) ? "" : plainAlt(name);
}

/** The words as they may stand between the brackets of a picture. */
export const plainAlt = (words: string) =>
  words
    .replace(/[[\]\\\n]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, MOST_CHARS);

/** Stands in a text where the address of a picture comes as soon as it is there. */
const ADDRESS_TO_COME = "…";

/** What is written for a picture that is on its way, until it has an address. */
export const pictureOnItsWay = (words: string) => pictureText(words, ADDRESS_TO_COME);

/** Whether a text still waits for a picture, which nobody could see in it. */
export const waitsForPicture = (text: string) => /!\[[^\]\n]*\]\(…\)/.test(text);

/** A picture as it is written in a text. */
export const pictureText = (alt: string, path: string) => `![${plainAlt(alt)}](${path})`;
