import { diffArrays } from "diff";
import { escapeHtml } from "./escape-html";

/** Bounds the time one comparison may take; texts further apart are not compared. */
const MOST_CHANGES = 600;
const PIECES = /<[^>]*>|&[a-z0-9#]+;|[\p{L}\p{M}\p{N}_]+\s*|\s+|[^<]/giu;
/** Inside these a browser takes no words. */
const NO_WORDS = new Set(["ul", "ol", "table", "thead", "tbody", "tr"]);
/** How words are set: a block in which nothing else changed has changed. */
const SETTING = /^<(?:strong|em|del|code|a)[ >]/;
const VOID = new Set(["br", "hr", "img"]);

/** What a change is called for those who hear the page. */
export type ChangeWords = { added: string; removed: string; leftOut: string };

/**
 * The later of two rendered texts with what came in `<ins>` and what went in `<del>`; blocks without a change left out.
 * Both texts are the sanitizer's; nothing but these two elements and their words is added. Null where too much differs.
 */
export function markChanges(earlier: string, later: string, words: ChangeWords): string | null {
  const changes = diffArrays(earlier.match(PIECES) ?? [], later.match(PIECES) ?? [], {
    maxEditLength: MOST_CHANGES,
    comparator: (one, other) =>
      one === other || (!one.startsWith("<") && one.trim() !== "" && one.trim() === other.trim()),
  });
  if (!changes) return null;
  const made = new MarkedText(words);
  for (const { added, removed, value } of changes) {
    if (removed) made.remove(value);
    else made.write(value, added);
  }
  return made.html();
}

/** Text, and pictures, which stand among words. */
const isWords = (piece: string) => !piece.startsWith("<") || piece.startsWith("<img");

class MarkedText {
  private out = "";
  private open: string[] = [];
  private gone = "";
  private blockFrom = 0;
  private blockChanged = false;
  private leftOut = false;

  constructor(private readonly words: ChangeWords) {}

  remove(pieces: readonly string[]): void {
    this.gone += pieces.filter(isWords).join("");
    if (pieces.some((piece) => SETTING.test(piece))) this.blockChanged = true;
  }

  write(pieces: readonly string[], added: boolean): void {
    let run = "";
    const endRun = () => {
      if (run.trim() !== "" || run.includes("<img")) this.change("ins", this.words.added, run);
      else this.out += run;
      run = "";
    };
    for (const piece of pieces) {
      if (added && isWords(piece)) {
        this.settle();
        run += piece;
        continue;
      }
      endRun();
      this.settle();
      this.tag(piece);
      if (added && !/^<\/?p>/.test(piece)) this.blockChanged = true;
    }
    endRun();
  }

  html(): string {
    this.open = [];
    this.settle();
    this.endBlock();
    return this.out;
  }

  /** What went stands here, if words may. */
  private settle(): void {
    if (this.gone.trim() === "" || NO_WORDS.has(this.open.at(-1) ?? "")) return;
    const gone = this.gone;
    this.gone = "";
    this.change("del", this.words.removed, gone);
  }

  private change(tag: "ins" | "del", word: string, text: string): void {
    this.blockChanged = true;
    this.out += `<${tag} class="${tag === "ins" ? "came" : "went"}"><span class="sr-only">${escapeHtml(word)} </span>${text}</${tag}>`;
  }

  private tag(piece: string): void {
    const [, slash, name = ""] = /^<(\/?)([a-z0-9]+)/.exec(piece) ?? [];
    if (name === "" || VOID.has(name)) {
      this.out += piece;
    } else if (slash) {
      this.open.pop();
      this.out += piece;
    } else {
      if (this.open.length === 0) this.endBlock();
      this.open.push(name);
      this.out += piece;
    }
  }

  /** A block in which nothing changed gives way to a sign; several to one. */
  private endBlock(): void {
    const block = this.out.slice(this.blockFrom);
    if (!this.blockChanged && block.trim() !== "") {
      this.out = this.out.slice(0, this.blockFrom);
      if (!this.leftOut) {
        const said = `<span class="sr-only">${escapeHtml(this.words.leftOut)}</span>`;
        this.out += `<p><span aria-hidden="true">[…]</span>${said}</p>\n`;
      }
      this.leftOut = true;
    } else if (block.trim() !== "") this.leftOut = false;
    this.blockFrom = this.out.length;
    this.blockChanged = false;
  }
}
