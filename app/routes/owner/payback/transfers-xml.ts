import { exportTransfers } from "#app/domain/rewards/export.server";
import { periodIdOf } from "#app/web/ids.server";
import { ownerOf } from "#app/web/owner.server";
import { readingResource } from "#app/web/resource.server";

/** The transfers of cash, for the bank. */
export const loader = readingResource(async (work) => {
  const owner = ownerOf(work);
  const id = periodIdOf(work.param("id"));
  return new Response(await exportTransfers(work.app.db, work.app.seal, owner, id, work.now), {
    headers: {
      "Content-Type": "application/xml; charset=utf-8",
      "Content-Disposition": `attachment; filename="transfers-${id}.xml"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
