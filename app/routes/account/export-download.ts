import { EXPORT_RATE } from "#app/domain/accounts/limits";
import { findCommunity } from "#app/domain/community/find.server";
import { exportArchive } from "#app/domain/privacy/export.server";
import { accountPath } from "#app/lib/paths";
import { isoDay } from "#app/lib/time";
import { mayExport } from "#app/web/export-permit.server";
import { languageOf } from "#app/web/language.server";
import { readingResource } from "#app/web/resource.server";

/** The archive itself. Whoever has not just typed their password is led to where it is asked for. */
export const loader = readingResource(async (work) => {
  const { app, db, member, request, url, now } = work;
  const { id, handle } = member();
  if (!mayExport(work, member()))
    return new Response(null, { status: 303, headers: { Location: accountPath("export") } });
  await app.limits.count(EXPORT_RATE, String(id));
  const [language, { name }] = [await languageOf(request), await findCommunity(db)];
  const archive = exportArchive(db, { id, language, origin: app.env.ORIGIN ?? url.origin, community: name, now });
  return new Response(archive, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${handle}-${isoDay(now)}.zip"`,
      "Cache-Control": "no-store",
    },
  });
});
