import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Download } from "lucide";
import { useTranslation } from "react-i18next";
import { listRecord, listRecorders } from "#app/domain/staff/record.server";
import { readCursor } from "#app/lib/cursor";
import { ownerRecordPath, recordExportPath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { EmptyState } from "#app/ui/kit/empty-state";
import { Icon } from "#app/ui/kit/icon";
import { Pager } from "#app/ui/kit/pager";
import { pageTitle } from "#app/ui/layout/page-title";
import { OwnerRooms } from "#app/ui/owner/owner-rooms";
import { RecordFilterForm } from "#app/ui/owner/record-filter";
import { RecordItem } from "#app/ui/owner/record-item";
import { ownerOf } from "#app/web/owner.server";
import { recordFilterOf } from "#app/web/record-filter.server";
import { reading } from "#app/web/respond.server";

export { clientLoader } from "#app/ui/layout/room-words";
export { OwnerError as ErrorBoundary } from "#app/ui/owner/owner-error";

export const loader = reading(async (work) => {
  const owner = ownerOf(work);
  const filter = recordFilterOf(work);
  const [{ rows, before, after }, people] = await Promise.all([
    listRecord(work.db, owner, {
      ...filter,
      before: readCursor(work.query("before")),
      after: readCursor(work.query("after")),
    }),
    listRecorders(work.db, owner),
  ]);
  return {
    rows,
    people,
    filter,
    before: before && ownerRecordPath({ ...filter, before }),
    after: after && ownerRecordPath({ ...filter, after }),
  };
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t("owner.rooms.record"));

export default function RecordRoom() {
  const { rows, people, filter, before, after } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const narrowed = filter.area !== null || filter.by !== null;
  return (
    <OwnerRooms room="record" title={t("owner.rooms.record")} lead={t("record.lead")}>
      <RecordFilterForm filter={filter} people={people} />
      {rows.length === 0 ? (
        <EmptyState title={t(narrowed ? "record.emptyHere" : "record.empty")} />
      ) : (
        <ol className="divide-y divide-line border-line border-y">
          {rows.map((entry) => (
            <RecordItem key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      <Pager before={before} after={after} />
      {rows.length > 0 && (
        <p className="mt-6">
          <ButtonLink to={recordExportPath(filter)}>
            <Icon of={Download} className="size-4" />
            {t("record.export")}
          </ButtonLink>
        </p>
      )}
    </OwnerRooms>
  );
}
