import { Parser, Renderer, type Token, type Tokens, walkTokens } from "marked";
import type { ImageSize } from "#app/lib/markdown";
import { escapeHtml } from "./escape-html";
import { linkTarget } from "./link-target";

/** The page owns h1 and h2. */
const TOP_HEADING = 3;
const LOWEST_HEADING = 5;
const MAX_LABEL_CHARS = 80;
/** Characters of addresses beyond what the source holds, so that one definition cannot be repeated into megabytes. */
const SPARE_ADDRESS_CHARS = 10_000;
const LANGUAGE = /^[a-z0-9+#._-]{1,30}$/;

class PostRenderer extends Renderer {
  private inLink = false;

  constructor(
    private readonly topDepth: number,
    private addressCharsLeft: number,
    private readonly images: ReadonlyMap<string, ImageSize>,
  ) {
    super();
  }

  override html({ text }: Tokens.HTML | Tokens.Tag): string {
    return escapeHtml(text);
  }

  override heading({ tokens, depth, text }: Tokens.Heading): string {
    if (text.trim() === "") return "";
    const level = Math.min(TOP_HEADING + depth - this.topDepth, LOWEST_HEADING);
    return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
  }

  override code({ text, lang }: Tokens.Code): string {
    const language = lang?.split(/\s/, 1)[0]?.toLowerCase() ?? "";
    const className = LANGUAGE.test(language) ? ` class="language-${language}"` : "";
    return `<pre tabindex="0"><code${className}>${escapeHtml(text.replace(/\n$/, ""))}\n</code></pre>\n`;
  }

  /** A character says the state to every reader; a box that nobody can tick would need a name of its own. */
  override checkbox({ checked }: Tokens.Checkbox): string {
    return checked ? "☑ " : "☐ ";
  }

  /** Wide tables scroll inside a region that the keyboard reaches, named by the columns. */
  override table(token: Tokens.Table): string {
    const columns = token.header.map(({ tokens }) => this.textOf(tokens).trim()).filter(Boolean);
    const label = columns.join(", ").slice(0, MAX_LABEL_CHARS);
    const region = label ? ` role="region" aria-label="${escapeHtml(label)}"` : "";
    return `<div class="table-scroll" tabindex="0"${region}>${super.table(token)}</div>\n`;
  }

  override tablecell({ tokens, header, align }: Tokens.TableCell): string {
    const content = this.parser.parseInline(tokens);
    const tag = header && content ? 'th scope="col"' : "td";
    return `<${tag}${align ? ` align="${align}"` : ""}>${content}</${tag.slice(0, 2)}>\n`;
  }

  /** A link inside a link is text, and a link without text shows its address: it would have no name otherwise. */
  override link(token: Tokens.Link): string {
    if (this.inLink || !this.affords(token) || !linkTarget(token.href)) return this.parser.parseInline(token.tokens);
    const address: Tokens.Text = { type: "text", raw: token.href, text: token.href };
    const tokens = this.textOf(token.tokens).trim() === "" ? [...token.tokens, address] : token.tokens;
    this.inLink = true;
    const html = super.link({ ...token, tokens });
    this.inLink = false;
    return html;
  }

  /** Room is kept for an image of ours before it is there; any other is a link named by its description. */
  override image(token: Tokens.Image): string {
    const size = this.images.get(token.href);
    if (!size || !this.affords(token)) return this.link({ ...token, type: "link" });
    const title = token.title ? ` title="${escapeHtml(token.title)}"` : "";
    const alt = escapeHtml(this.textOf(token.tokens));
    return `<img src="${escapeHtml(token.href)}" alt="${alt}"${title} width="${size.width}" height="${size.height}">`;
  }

  private affords({ href, title }: Tokens.Link | Tokens.Image): boolean {
    this.addressCharsLeft -= href.length + (title?.length ?? 0);
    return this.addressCharsLeft >= 0;
  }

  private textOf(tokens: Token[]): string {
    return this.parser.parseInline(tokens, this.parser.textRenderer);
  }
}

/** The tokens as HTML that the sanitizer has yet to see. */
export function renderTokens(
  tokens: Token[],
  sourceChars: number,
  images: ReadonlyMap<string, ImageSize> = new Map(),
): string {
  const renderer = new PostRenderer(highestHeading(tokens), sourceChars + SPARE_ADDRESS_CHARS, images);
  return Parser.parse(tokens, { gfm: true, breaks: true, renderer });
}

function highestHeading(tokens: Token[]): number {
  let depth = 6;
  walkTokens(tokens, (token) => {
    if (token.type === "heading") depth = Math.min(depth, token.depth);
  });
  return depth;
}
