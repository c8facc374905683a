/** A text in Markdown and what of it is selected, in UTF-16 units as a textarea counts. */
export type Selected = { text: string; start: number; end: number };
export type Edit = (text: string, start: number, end: number) => Selected;

const EMPTY_ADDRESS = "https://";
const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/i;
const LIST_ITEM = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+)(\[[ xX]\][ \t]+)?/;
const QUOTED = /^[ \t]*(?:>[ \t]?)+/;

/** The words become bold, or plain again when they are. */
export const bold: Edit = (text, start, end) => toggleMark(text, start, end, "**");
/** The words become italic, or plain again when they are. */
export const italic: Edit = (text, start, end) => toggleMark(text, start, end, "_");

/** The words become code, lines of them a block of code; or plain again when they are. */
export const code: Edit = (text, start, end) =>
  text.slice(start, end).includes("\n") ? toggleFence(text, start, end) : toggleMark(text, start, end, "`");

/** The words become a link whose address is to be typed, an address a link whose words are. */
export const link: Edit = (text, start, end) => {
  const chosen = text.slice(start, end);
  if (ADDRESS.test(chosen.trim())) {
    const made = `[](${chosen.trim()})`;
    return { text: splice(text, start, end, made), start: start + 1, end: start + 1 };
  }
  const at = start + chosen.length + 3;
  return { text: splice(text, start, end, `[${chosen}](${EMPTY_ADDRESS})`), start: at, end: at + EMPTY_ADDRESS.length };
};

/** The lines become a quotation, or plain again when they are. */
export const quote: Edit = (text, start, end) => toggleLines(text, start, end, /^> ?/, () => "> ", QUOTED);
/** The lines become a list, or plain again when they are. */
export const bullets: Edit = (text, start, end) => toggleLines(text, start, end, /^[-*+] /, () => "- ", LIST_ITEM);
/** The lines become a numbered list, or plain again when they are. */
export const numbers: Edit = (text, start, end) =>
  toggleLines(text, start, end, /^\d{1,9}[.)] /, (place) => `${place + 1}. `, LIST_ITEM);
/** The lines become headings, or plain again when they are. */
export const heading: Edit = (text, start, end) =>
  toggleLines(text, start, end, /^#{1,6} /, () => "## ", /^#{1,6}[ \t]+/);

/**
 * What Enter makes in a list or a quotation: the next item, or the end of it when this one is empty.
 * Null where Enter is only Enter.
 */
export function continueLine(text: string, start: number, end: number): Selected | null {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const line = text.slice(from, start);
  const quoted = QUOTED.exec(line)?.[0] ?? "";
  const item = LIST_ITEM.exec(line.slice(quoted.length));
  if (!item && quoted === "") return null;
  const lead = quoted + (item?.[0] ?? "");
  const nothing = line.length === lead.length && start === end;
  if (nothing && text.slice(end, endOfLine(text, end)).trim() === "")
    return endBlock(text, from, end, item ? quoted : "");
  const next = `\n${quoted}${item ? nextItem(item) : ""}`;
  return { text: splice(text, start, end, next), start: start + next.length, end: start + next.length };
}

/** A block in the text where the selection ends, with an empty line around it; what follows it is selected next. */
export function insertBlock(text: string, start: number, end: number, block: string): Selected {
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).trimStart();
  const head = before === "" ? "" : `${before}\n\n`;
  const made = `${head}${block}\n\n`;
  return { text: made + after, start: made.length, end: made.length };
}

/** A passage of somebody else's post as a quotation, and whose it is. */
export function quotationOf(passage: string, source: string): string {
  const lines = passage
    .replace(/\n{3,}/g, "\n\n")
    .trim()
    .split("\n")
    .map((line) => `> ${line.trimEnd()}`.trimEnd());
  return [...lines, ">", `> — ${source}`].join("\n");
}

function toggleMark(text: string, from: number, to: number, mark: string): Selected {
  const { start, end } = withoutBlanks(text, from, to);
  const size = mark.length;
  const inside = text.slice(start, end);
  if (inside.length >= 2 * size && inside.startsWith(mark) && inside.endsWith(mark)) {
    const plain = inside.slice(size, -size);
    return { text: splice(text, start, end, plain), start, end: start + plain.length };
  }
  if (text.slice(start - size, start) === mark && text.slice(end, end + size) === mark && start >= size) {
    return { text: splice(text, start - size, end + size, inside), start: start - size, end: end - size };
  }
  return { text: splice(text, start, end, mark + inside + mark), start: start + size, end: end + size };
}

function toggleFence(text: string, from: number, to: number): Selected {
  const { start, end } = wholeLines(text, from, to);
  const lines = text.slice(start, end).split("\n");
  const fenced = lines.length >= 2 && lines[0]?.startsWith("```") && lines.at(-1) === "```";
  const made = fenced ? lines.slice(1, -1).join("\n") : `\`\`\`\n${lines.join("\n")}\n\`\`\``;
  return { text: splice(text, start, end, made), start, end: start + made.length };
}

/** `other` is what a line may begin with instead, to be replaced. */
function toggleLines(
  text: string,
  from: number,
  to: number,
  already: RegExp,
  prefix: (place: number) => string,
  other: RegExp,
): Selected {
  const { start, end } = wholeLines(text, from, to);
  const lines = text.slice(start, end).split("\n");
  const written = lines.filter((line) => line.trim() !== "");
  const all = written.length > 0 && written.every((line) => already.test(line));
  let place = 0;
  const made = lines.map((line) => {
    if (line.trim() === "" && lines.length > 1) return line;
    return all ? line.replace(already, "") : prefix(place++) + line.replace(other, "");
  });
  const block = made.join("\n");
  const changed = splice(text, start, end, block);
  if (from !== to) return { text: changed, start, end: start + block.length };
  const caret = Math.max(start, from + block.length - (end - start));
  return { text: changed, start: caret, end: caret };
}

function endBlock(text: string, from: number, end: number, left: string): Selected {
  const at = from + left.length;
  return { text: splice(text, from, end, left), start: at, end: at };
}

function nextItem([, indent = "", marker = "-", blank = " ", box]: RegExpExecArray): string {
  const number = /^(\d+)([.)])$/.exec(marker);
  const next = number ? `${Number(number[1]) + 1}${number[2]}` : marker;
  return `${indent}${next}${blank}${box ? "[ ] " : ""}`;
}

const splice = (text: string, start: number, end: number, made: string) =>
  text.slice(0, start) + made + text.slice(end);

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** The lines the selection touches; one that it only reaches the beginning of is not touched. */
function wholeLines(text: string, from: number, to: number): { start: number; end: number } {
  const last = to > from && text[to - 1] === "\n" ? to - 1 : to;
  return { start: text.lastIndexOf("\n", from - 1) + 1, end: endOfLine(text, last) };
}

/** Marks beside a blank are no marks: they stand at the words. */
function withoutBlanks(text: string, from: number, to: number): { start: number; end: number } {
  const chosen = text.slice(from, to);
  if (chosen.trim() === "") return { start: from, end: to };
  return {
    start: from + chosen.length - chosen.trimStart().length,
    end: to - (chosen.length - chosen.trimEnd().length),
  };
}
