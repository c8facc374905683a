import type { RecordFilter } from "#app/domain/staff/record.server";
import { RECORD_AREAS } from "#app/domain/staff/record-areas";
import type { Reading } from "./respond.server";

/** What the address narrows the record down to; nonsense narrows nothing. */
export function recordFilterOf({ query }: Pick<Reading, "query">): RecordFilter {
  const by = query("by")?.toLowerCase() ?? "";
  return {
    area: RECORD_AREAS.find((area) => area === query("area")) ?? null,
    by: /^[a-z0-9_]{3,20}$/.test(by) ? by : null,
  };
}
