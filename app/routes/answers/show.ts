import { redirect } from "@remix-run/node";
import { findAnswer } from "#app/domain/answers/find.server";
import { pageOfAnswer } from "#app/domain/answers/list.server";
import { answerPath } from "#app/lib/paths";
import { answerIdOf } from "#app/web/ids.server";
import { reading } from "#app/web/respond.server";

/** Leads to the answer on the page of its question where it stands now. */
export const loader = reading(async ({ db, viewer, param }) => {
  const answer = await findAnswer(db, viewer, answerIdOf(param("id")));
  const page = await pageOfAnswer(db, viewer, answer.questionId, answer.id);
  return redirect(answerPath(answer.question, answer.id, page));
});
