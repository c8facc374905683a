import { escapeHtml } from "#app/lib/markdown/escape-html";

/** What a letter says, in the order it says it. Everything is plain text; links are whole addresses. */
export type LetterText = {
  language: string;
  /** Who writes: the community's name. */
  from: string;
  subject: string;
  greeting: string;
  paragraphs: readonly string[];
  /** The one thing to do, and the words for whoever sees no button. */
  button?: { label: string; link: string; instead: string };
  smallPrint: readonly string[];
};

/** The letter as a mail program takes it: the same words as text and as HTML. */
export const composeLetter = (letter: LetterText) => ({
  subject: letter.subject,
  text: asText(letter),
  html: asHtml(letter),
});

function asText({ greeting, paragraphs, button, smallPrint, from }: LetterText): string {
  const parts = [greeting, ...paragraphs, ...(button ? [`${button.label}:\n${button.link}`] : []), ...smallPrint];
  return `${[...parts, `-- \n${from}`].join("\n\n")}\n`;
}

const STYLE = {
  page: "margin:0;padding:24px 12px;background:#fbfaf6;color:#211f1b",
  sheet:
    "max-width:544px;margin:0 auto;padding:28px 24px;background:#ffffff;border:1px solid #e2ded3;border-radius:8px;font:16px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif",
  from: "margin:0 0 24px;font:700 18px/1.3 Georgia,'Times New Roman',serif",
  paragraph: "margin:0 0 16px",
  button:
    "display:inline-block;padding:12px 20px;border-radius:6px;background:#0b6554;color:#ffffff;font-weight:600;text-decoration:none",
  small: "margin:0 0 8px;font-size:14px;line-height:1.5;color:#645f55",
  link: "color:#0b6554;word-break:break-all",
  rule: "margin:24px 0 16px;border:0;border-top:1px solid #e2ded3",
};

/** Colours for mail programs that show letters dark; the others keep to the inline ones. */
const DARK = `@media (prefers-color-scheme:dark){
.page{background:#161513!important;color:#ece8df!important}
.sheet{background:#1e1d1a!important;border-color:#36332d!important}
.small{color:#aaa396!important}
.button{background:#63c9b1!important;color:#08231d!important}
.link{color:#63c9b1!important}
.rule{border-color:#36332d!important}
}`;

function asHtml({ language, from, subject, greeting, paragraphs, button, smallPrint }: LetterText): string {
  const paragraph = (text: string) => `<p style="${STYLE.paragraph}">${escapeHtml(text)}</p>`;
  const small = (html: string) => `<p class="small" style="${STYLE.small}">${html}</p>`;
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${DARK}</style>
</head>
<body class="page" style="${STYLE.page}">
<div class="sheet" style="${STYLE.sheet}">
<p style="${STYLE.from}">${escapeHtml(from)}</p>
${[greeting, ...paragraphs].map(paragraph).join("\n")}
${button ? `<p style="margin:24px 0"><a class="button" style="${STYLE.button}" href="${escapeHtml(button.link)}">${escapeHtml(button.label)}</a></p>` : ""}
<hr class="rule" style="${STYLE.rule}">
${button ? small(`${escapeHtml(button.instead)}<br><a class="link" style="${STYLE.link}" href="${escapeHtml(button.link)}">${escapeHtml(button.link)}</a>`) : ""}
${smallPrint.map((text) => small(escapeHtml(text))).join("\n")}
</div>
</body>
</html>
`;
}
