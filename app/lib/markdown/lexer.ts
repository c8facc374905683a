import { Lexer, type MarkedOptions, type Token, Tokenizer, type Tokens, type TokensList } from "marked";

/** Levels of quotes and lists, and of emphasis and brackets; what lies deeper stays plain text. */
const MAX_DEPTH = 10;
/** Characters lexed as one run of text; emphasis and links do not reach across the seam of a longer one. */
const MAX_RUN_CHARS = 4_000;
/** Characters of a bare address that are read; a longer one stays text. */
const MAX_ADDRESS_CHARS = 2_000;
/** Characters of an underlined heading; a longer one is a paragraph. */
const MAX_HEADING_CHARS = 1_000;
const MAX_TABLE_CELLS = 5_000;
const MAX_TABLE_CHARS = 20_000;
/** Characters that attempts which come to nothing may read in one text: what keeps hostile text linear. */
const WASTE_LIMIT_CHARS = 1_000_000;

/** Anchored, so that it fails at once instead of at every position. */
const NEVER = /^(?!)/;
const TAG_OPENING = /^<[a-z/?!]/i;
const WORD_CHAR = /[\p{L}\p{N}]/u;
const EMPHASIS_OPENING = /^([*_])\1*(?!\1|\s|$)/;
const STRIKE_OPENING = /^~~?(?!\s|~|$)/;
const BRACKET = /^!?\[/;
/** Brackets that no address follows: an index, a time in a log. */
const PLAIN_BRACKETS = /^!?\[[^[\]\\`]{0,200}\](?!\()/;
const ADDRESS_START = /^(?:(?:https?|ftp):\/\/|www\.|(?:mailto|xmpp):|[A-Za-z0-9._+-]{1,64}@)/i;
/** Where plain text must stop, because something else may begin there. */
const TEXT_END = /[\\<![`*~_\n]|(?<![\p{L}\p{N}])(?:(?:https?|ftp):\/\/|www\.|[A-Za-z0-9._+-]{1,64}@[a-z0-9])/giu;
const DELIMITER_ROW = /^[ \t|:-]+$/;
const QUOTE_MARK = /^ {0,3}>[ \t]?/;
const CONTAINER_MARKS = /^(?: {0,3}(?:>[ \t]?|(?:[-*+]|\d{1,9}[.)])[ \t]+))*/;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const BLOCK_START = /^ {0,3}(?:#{1,6}(?:\s|$)|`{3}|~{3}|(?:[-*+]|\d{1,9}[.)])(?:\s|$)|([-*_])(?:[ \t]*\1){2,}[ \t]*$)/;
const INDENTED_CODE = /^(?: {4}| {0,3}\t)/;
const SETEXT_UNDERLINE = /^ {0,3}=+$/;

/**
 * marked's tokenizer without raw HTML, and with a bound on every attempt that may read far ahead:
 * marked retries them at each position, which hostile text turns into minutes.
 */
class BoundedTokenizer extends Tokenizer {
  private wasteLeft = WASTE_LIMIT_CHARS;

  /** Tries the text that opens the source; a failed attempt pays for what it may have read, and none is made once all is spent. */
  private attempt<T extends { raw: string }>(reach: () => string, tokenize: (text: string) => T | undefined) {
    if (this.wasteLeft <= 0) return undefined;
    const text = reach();
    const token = tokenize(text);
    if (!token) this.wasteLeft -= text.length;
    return token;
  }

  override emStrong(src: string, maskedSrc: string, prevChar = "") {
    if (!EMPHASIS_OPENING.test(src)) return undefined;
    if (src.startsWith("_") && WORD_CHAR.test(prevChar)) return undefined;
    return this.attempt(
      () => src,
      () => super.emStrong(src, maskedSrc, prevChar),
    );
  }

  override del(src: string, maskedSrc: string, prevChar?: string) {
    if (!STRIKE_OPENING.test(src)) return undefined;
    return this.attempt(
      () => src,
      () => super.del(src, maskedSrc, prevChar),
    );
  }

  override link(src: string) {
    if (!BRACKET.test(src) || PLAIN_BRACKETS.test(src)) return undefined;
    return this.attempt(
      () => src,
      () => super.link(src),
    );
  }

  /** A tag is shown as it was typed. */
  override tag(src: string): Tokens.Tag | undefined {
    if (!TAG_OPENING.test(src)) return undefined;
    return this.attempt(
      () => src,
      (text) => {
        const raw = this.rules.inline.tag.exec(text)?.[0];
        return raw ? { type: "html", raw, text: raw, inLink: false, inRawBlock: false, block: false } : undefined;
      },
    );
  }

  override codespan(src: string) {
    if (!src.startsWith("`")) return undefined;
    return this.attempt(
      () => src,
      () => super.codespan(src),
    );
  }

  override lheading(src: string) {
    return this.attempt(
      () => paragraphAt(src, MAX_HEADING_CHARS),
      (paragraph) => super.lheading(paragraph),
    );
  }

  override url(src: string) {
    if (!ADDRESS_START.test(src)) return undefined;
    const token = super.url(src.slice(0, MAX_ADDRESS_CHARS));
    return token && token.raw.length < MAX_ADDRESS_CHARS ? token : undefined;
  }

  override inlineText(src: string): Tokens.Text {
    TEXT_END.lastIndex = /^(?:`+|~+)/.exec(src)?.[0].length ?? 1;
    const raw = src.slice(0, TEXT_END.exec(src)?.index ?? src.length);
    return { type: "text", raw, text: raw, escaped: false };
  }

  override table(src: string) {
    const [header = "", delimiters = ""] = src.split("\n", 2);
    if (!delimiters.includes("-") || !DELIMITER_ROW.test(delimiters)) return undefined;
    return this.attempt(
      () => paragraphAt(src, MAX_TABLE_CHARS),
      (table) => {
        const cells = header.split("|").length * table.split("\n").length;
        return cells > MAX_TABLE_CELLS ? undefined : super.table(table);
      },
    );
  }

  /** One pass per level, where marked reads a quote again for every line that continues it without a mark. */
  override blockquote(src: string): Tokens.Blockquote | undefined {
    const lines = quotedLines(src);
    if (lines.length === 0) return undefined;
    const text = lines.map((line) => line.replace(QUOTE_MARK, "").replace(SETEXT_UNDERLINE, "    $&")).join("\n");
    const { top } = this.lexer.state;
    this.lexer.state.top = true;
    const tokens = this.lexer.blockTokens(text, []);
    this.lexer.state.top = top;
    return { type: "blockquote", raw: src.slice(0, lines.join("\n").length), text, tokens };
  }
}

/** The lines that open the source and belong to one quote: marked ones, and those that continue a paragraph in it. */
function quotedLines(src: string): string[] {
  const lines: string[] = [];
  let fenced = false;
  let inParagraph = false;
  for (let start = 0; start < src.length; ) {
    const newline = src.indexOf("\n", start);
    const line = src.slice(start, newline < 0 ? src.length : newline);
    if (QUOTE_MARK.test(line)) {
      const inner = line.replace(CONTAINER_MARKS, "");
      if (FENCE.test(inner)) fenced = !fenced;
      const startsParagraph: boolean = !BLOCK_START.test(inner) && (inParagraph || !INDENTED_CODE.test(inner));
      inParagraph = !fenced && inner.trim() !== "" && startsParagraph;
    } else if (!inParagraph || line.trim() === "" || BLOCK_START.test(line)) break;
    lines.push(line);
    if (newline < 0) break;
    start = newline + 1;
  }
  return lines;
}

/** The source up to the first blank line, that line's newlines included. */
function paragraphAt(src: string, maxChars: number): string {
  const near = src.slice(0, maxChars);
  const blank = near.indexOf("\n\n");
  return blank < 0 ? near : near.slice(0, blank + 2);
}

class BoundedLexer extends Lexer {
  private blockDepth = 0;
  private inlineDepth = 0;

  constructor(options: MarkedOptions, tokenizer: Tokenizer) {
    super({ ...options, tokenizer });
    tokenizer.rules = {
      ...tokenizer.rules,
      block: { ...tokenizer.rules.block, html: NEVER },
    };
  }

  override blockTokens(src: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[];
  override blockTokens(src: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList;
  override blockTokens(src: string, tokens: Token[] = [], lastParagraphClipped?: boolean): Token[] {
    if (this.blockDepth >= MAX_DEPTH) {
      tokens.push({ type: "paragraph", raw: src, text: src, tokens: this.inline(src) });
      return tokens;
    }
    this.blockDepth++;
    try {
      return super.blockTokens(src, tokens, lastParagraphClipped);
    } finally {
      this.blockDepth--;
    }
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    if (this.inlineDepth >= MAX_DEPTH) {
      tokens.push({ type: "text", raw: src, text: src });
      return tokens;
    }
    this.inlineDepth++;
    try {
      for (const run of runs(src)) super.inlineTokens(run, tokens);
      return tokens;
    } finally {
      this.inlineDepth--;
    }
  }
}

/** The text in pieces of bounded length, cut before a newline or a space where there is one. */
function runs(src: string): string[] {
  const pieces: string[] = [];
  let rest = src;
  while (rest.length > MAX_RUN_CHARS) {
    const newline = rest.lastIndexOf("\n", MAX_RUN_CHARS);
    const cut = newline > 0 ? newline : rest.lastIndexOf(" ", MAX_RUN_CHARS);
    pieces.push(rest.slice(0, cut > 0 ? cut : MAX_RUN_CHARS));
    rest = rest.slice(cut > 0 ? cut : MAX_RUN_CHARS);
  }
  return [...pieces, rest];
}

/** Spaces at line ends mean nothing here (every newline is a line break), and runs of them are what slow patterns feed on. */
function withoutTrailingSpace(source: string): string {
  return source
    .replace(/\0/g, "\uFFFD")
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .join("\n");
}

/** The text as marked's tokens, raw HTML left as text. Takes time in proportion to the length of the source. */
export function lexMarkdown(source: string): Token[] {
  return new BoundedLexer({ gfm: true, breaks: true }, new BoundedTokenizer()).lex(withoutTrailingSpace(source));
}
