import { useTranslation } from "react-i18next";
import type { RecordArea } from "#app/domain/staff/record-areas";
import { ownerRecordPath } from "#app/lib/paths";
import { Button } from "#app/ui/kit/button";

const AREAS = [
  "community",
  "settings",
  "staff",
  "spaces",
  "groups",
  "members",
  "payback",
  "perks",
  "search",
  "fair-play",
] as const satisfies readonly RecordArea[];
const SELECT = "mt-1 block min-h-10 w-full rounded-md border border-field bg-surface px-3 py-1.5 text-ink";

/** Narrows the record down to what it is about and to who did it. */
export function RecordFilterForm({
  filter,
  people,
}: {
  filter: { area: RecordArea | null; by: string | null };
  people: readonly { handle: string; name: string }[];
}) {
  const { t } = useTranslation();
  const nameOf = (area: (typeof AREAS)[number]) => {
    if (area === "fair-play") return t("record.fairPlayArea");
    return area === "search" || area === "members" ? t(`record.${area}Area`) : t(`owner.rooms.${area}`);
  };
  return (
    <form action={ownerRecordPath()} className="mb-6 flex flex-wrap items-end gap-x-4 gap-y-3">
      <label className="block min-w-40 grow sm:grow-0">
        <span className="text-muted text-sm">{t("record.area")}</span>
        <select name="area" defaultValue={filter.area ?? ""} className={SELECT}>
          <option value="">{t("record.everything")}</option>
          {AREAS.map((area) => (
            <option key={area} value={area}>
              {nameOf(area)}
            </option>
          ))}
        </select>
      </label>
      <label className="block min-w-40 grow sm:grow-0">
        <span className="text-muted text-sm">{t("record.who")}</span>
        <select name="by" defaultValue={filter.by ?? ""} className={SELECT}>
          <option value="">{t("record.anybody")}</option>
          {people.map(({ handle, name }) => (
            <option key={handle} value={handle}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button>{t("record.show")}</Button>
    </form>
  );
}
