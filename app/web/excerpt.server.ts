import { EXCERPT_CHARS } from "#app/domain/questions/limits";
import { excerpt, plainText, type SafeHtml } from "#app/lib/markdown";

/** The beginning of a stored post, for the pages about it. What is stored in `html` was made by `renderMarkdown`. */
export const excerptOf = ({ html }: { html: string }) => excerpt(plainText(html as SafeHtml), EXCERPT_CHARS);
