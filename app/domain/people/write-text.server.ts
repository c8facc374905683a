import { sql } from "drizzle-orm";
import { detectLanguage, type TextLanguage } from "#app/lib/language";
import { extractMentions, type ImageSize, RENDERER_VERSION, renderMarkdown, type SafeHtml } from "#app/lib/markdown";
import { personPath } from "#app/lib/paths";
import type { Db } from "#app/platform/db.server";
import { people } from "#db/schema/index";

/** A text as it is stored: what was typed, and what readers get. */
export type WrittenText = { body: string; html: SafeHtml; rendererVersion: number; language: TextLanguage };

/** Renders what somebody typed as it will be published; names of people who exist become links, and of images those in `images` are shown. */
export async function writeText(
  db: Db,
  body: string,
  { languageFrom = "", images }: { languageFrom?: string; images?: ReadonlyMap<string, ImageSize> } = {},
): Promise<WrittenText> {
  const mentions = await findMentioned(db, body);
  return {
    body,
    html: renderMarkdown(body, { mentions, images }),
    rendererVersion: RENDERER_VERSION,
    language: detectLanguage(`${languageFrom} ${body}`),
  };
}

async function findMentioned(db: Db, body: string): Promise<Map<string, string>> {
  const handles = extractMentions(body);
  if (handles.length === 0) return new Map();
  const rows = await db
    .select({ handle: people.handle })
    .from(people)
    .where(
      sql`${people.handle} = any(${sql.param(`{${handles.map((handle) => `"${handle}"`).join(",")}}`)}::citext[]) and ${people.leftAt} is null`,
    );
  return new Map(rows.map(({ handle }) => [handle.toLowerCase(), personPath({ handle })]));
}
