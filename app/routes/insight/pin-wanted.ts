import { z } from "zod";
import { pin, unpin } from "#app/domain/search/pins.server";
import { Invalid } from "#app/lib/errors";
import { insightPath, ownPath } from "#app/lib/paths";
import { acting, nothingToRead } from "#app/web/respond.server";
import { searchStaffOf } from "#app/web/search-staff.server";
import { WantedForm } from "./wanted-form";

export { ActPage as default } from "#app/ui/layout/act-page";

export const loader = nothingToRead;

const Named = z.object({
  words: z.string().min(1),
  kind: z.enum(["question", "answer"]),
  id: z.coerce.number().int().positive(),
});

/** The pin that the address names is there, or is not. */
export const action = acting(async (work) => {
  const actor = searchStaffOf(work);
  const named = Named.safeParse(Object.fromEntries(["words", "kind", "id"].map((name) => [name, work.query(name)])));
  if (!named.success) throw new Invalid({ "": "error.notAForm" });
  const { wanted, next } = await work.form(WantedForm);
  const { words, ...target } = named.data;
  await (wanted ? pin : unpin)(work.db, actor, { words, target }, work.now);
  return work.done(ownPath(next, insightPath("pins")), wanted ? "saved" : undefined);
});
