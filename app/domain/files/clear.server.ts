import { inArray, sql } from "drizzle-orm";
import { DAY_MS } from "#app/lib/time";
import type { Db } from "#app/platform/db.server";
import type { Files } from "#app/platform/files.server";
import { uploads } from "#db/schema/index";
import { UNUSED_IMAGE_DAYS } from "./limits";

/** Images one run throws away; the next one goes on. */
const MOST_AT_ONCE = 1000;

/** Images that stood nowhere for UNUSED_IMAGE_DAYS are gone, unless a draft still names them. */
export async function clearUnusedImages(db: Db, files: Files, now: Date): Promise<void> {
  const before = longAgo(now).toISOString();
  const gone = await db.execute<{ key: string }>(sql`
    delete from uploads where key in (
      select u.key from uploads u where u.sent_at < ${before} and case u.kind
        when 'image' then u.unused_since < ${before}
          and not exists (select from drafts d where position(u.key in d.fields::text) > 0)
        else not exists (select from people p where p.picture = u.key)
          and not exists (select from community c where c.logo = u.key) end
      limit ${MOST_AT_ONCE})
    returning key`);
  for (const { key } of gone) await files.remove(key);
}

/** Bytes that no row tells of, since a write was cut off half way, are gone once they are as old. */
export async function clearStrayFiles(db: Db, files: Files, now: Date): Promise<void> {
  let batch: string[] = [];
  const clear = async () => {
    const known = await db.select({ key: uploads.key }).from(uploads).where(inArray(uploads.key, batch));
    const keys = new Set(known.map(({ key }) => key));
    for (const key of batch) if (!keys.has(key)) await files.remove(key);
    batch = [];
  };
  for await (const key of files.keysBefore(longAgo(now))) {
    batch.push(key);
    if (batch.length === MOST_AT_ONCE) await clear();
  }
  if (batch.length > 0) await clear();
}

const longAgo = (now: Date) => new Date(now.getTime() - UNUSED_IMAGE_DAYS * DAY_MS);
