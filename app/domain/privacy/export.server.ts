import { sql } from "drizzle-orm";
import { escapeHtml } from "#app/lib/markdown/escape-html";
import { wordsFor } from "#app/lib/words/all.server";
import type { UiLanguage } from "#app/lib/words/languages";
import type { Db } from "#app/platform/db.server";
import { type ZippedFile, zipStream } from "#app/platform/zip.server";
import type { PersonId } from "#db/schema/index";
import { type Kept, SECTIONS, type SectionName } from "./export-sections.server";
import { factsOf } from "./facts.server";

/** Rows read at a time: an export of any size takes the memory of so many. */
const ROWS_AT_ONCE = 200;

type Exported = { id: PersonId; language: UiLanguage; origin: string; community: string; now: Date };

/** Everything that is kept of a person: as a page for any browser, and as JSON. Read while it is written out, a part at a time. */
export const exportFiles = (db: Db, exported: Exported): ZippedFile[] => [
  { name: "index.html", text: asPage(db, exported) },
  ...SECTIONS.map(({ name }) => ({ name: `data/${name}.json`, text: asJson(db, exported, name) })),
];

/** The same as one archive, written out as fast as it is read. */
export const exportArchive = (db: Db, exported: Exported): ReadableStream<Uint8Array> =>
  zipStream(exportFiles(db, exported));

async function* rowsOf(db: Db, { id }: Exported, name: SectionName): AsyncGenerator<Kept[]> {
  const section = SECTIONS.find((each) => each.name === name);
  for (let after = 0; section; ) {
    const rows = await db.execute<Kept>(
      sql`select * from (${section.rows(id, after)}) as kept order by kept.key limit ${ROWS_AT_ONCE}`,
    );
    if (rows.length > 0) yield [...rows];
    if (rows.length < ROWS_AT_ONCE) return;
    after = Number(rows.at(-1)?.key);
  }
}

async function* asJson(db: Db, exported: Exported, name: SectionName): AsyncGenerator<string> {
  let separator = "[\n";
  for await (const rows of rowsOf(db, exported, name)) {
    const lines = rows.map(({ key, more, ...row }) => JSON.stringify({ ...present(row), ...present(more) }));
    yield separator + lines.join(",\n");
    separator = ",\n";
  }
  yield separator === "[\n" ? "[]\n" : "\n]\n";
}

/** Without what says nothing. */
const present = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== false && value !== ""));

const STYLE = `
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #211f1b; background: #fbfaf6 }
h1, h2 { line-height: 1.25 } h2 { margin-top: 2.5rem; border-bottom: 1px solid #e2ded3 } h3 { margin: 0; font-size: 1rem }
article { padding: .75rem 0; border-bottom: 1px solid #e2ded3 } p { margin: 0 } a { color: #0b6554 }
.meta { color: #645f55; font-size: .9rem; overflow-wrap: anywhere } .text { white-space: pre-wrap; overflow-wrap: anywhere }
@media (prefers-color-scheme: dark) { body { color: #ece8df; background: #161513 } .meta { color: #aaa396 } a { color: #63c9b1 }
h2, article { border-color: #36332d } }`;

async function* asPage(db: Db, exported: Exported): AsyncGenerator<string> {
  const { language, community, now } = exported;
  const { t } = wordsFor(language);
  const title = escapeHtml(t("exporting.pageTitle", { community }));
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  yield `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${STYLE}</style></head><body>
<h1>${title}</h1><p class="meta">${date.format(now)}</p>
<ul>${SECTIONS.map(({ name }) => `<li><a href="#${name}">${escapeHtml(t(`exporting.${name}`))}</a></li>`).join("")}</ul>
`;
  for (const { name } of SECTIONS) {
    yield `<h2 id="${name}">${escapeHtml(t(`exporting.${name}`))}</h2>\n`;
    let any = false;
    for await (const rows of rowsOf(db, exported, name)) {
      any = true;
      yield rows.map((row) => asArticle(row, exported)).join("");
    }
    if (!any) yield `<p class="meta">${escapeHtml(t("exporting.nothing"))}</p>\n`;
  }
  yield "</body></html>\n";
}

function asArticle({ at, link, title, body, more }: Kept, { language, origin }: Exported): string {
  const when = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  const facts = factsOf(present(more), language).map(escapeHtml);
  const where = link ? [`<a href="${escapeHtml(origin + link)}">${escapeHtml(link)}</a>`] : [];
  const time = `<time datetime="${escapeHtml(at)}">${escapeHtml(when.format(new Date(at)))} UTC</time>`;
  return `<article>${title ? `<h3>${escapeHtml(title)}</h3>` : ""}<p class="meta">${[time, ...where, ...facts].join(" · ")}</p>${
    body ? `<div class="text" dir="auto">${escapeHtml(body)}</div>` : ""
  }</article>\n`;
}
