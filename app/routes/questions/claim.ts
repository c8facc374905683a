import { claimQuestion, releaseClaim } from "#app/domain/answers/claim.server";
import { listWriters } from "#app/domain/questions/writers.server";
import { questionIdOf } from "#app/web/ids.server";
import { actingResource, readingResource } from "#app/web/resource.server";
import { MarkForm } from "./act-forms";

/** Who else is writing an answer, for the script of a question's page. */
export const loader = readingResource(async ({ db, viewer, param }) =>
  Response.json({ writers: await listWriters(db, viewer, questionIdOf(param("id"))) }),
);

export const action = actingResource(async ({ db, actor, form, param, now }) => {
  const id = questionIdOf(param("id"));
  const { wanted } = await form(MarkForm);
  await (wanted ? claimQuestion(db, actor, id, now) : releaseClaim(db, actor, id));
  return new Response(null, { status: 204 });
});
