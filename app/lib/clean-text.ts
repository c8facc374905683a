/**
 * The text as it can be stored and shown: no NUL (PostgreSQL refuses it), no half characters,
 * line ends as a browser's textarea counts them, and composed letters so that equal looks equal.
 */
export const cleanText = (text: string) =>
  text.replaceAll("\0", "").toWellFormed().replace(/\r\n?/g, "\n").normalize("NFC");
