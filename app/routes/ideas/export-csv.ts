import { readingResource } from "#app/web/resource.server";
import { exportFile } from "./export-file.server";

/** The ideas as a table, for staff. */
export const loader = readingResource((work) => exportFile(work, "csv"));
