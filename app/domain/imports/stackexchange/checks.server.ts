import { sql } from "drizzle-orm";
import { inBatches } from "#app/domain/imports/batches";
import { type Check, refusedCount } from "#app/domain/imports/summary";
import type { Run } from "./run";

const IDS_PER_STATEMENT = 10_000;

/** Counts in the database what the file has, by the file's own ids: proof apart from what the import says it did. */
export async function checkAgainstFile(run: Run): Promise<Check[]> {
  const { survey, summary } = run;
  const { questions, answers } = summary.tallies;
  const acceptedInFile = [...survey.questions.values()].filter((answer) => answer !== null).length;
  const acceptedRefused = [...survey.accepted].filter((answer) => run.refusedPosts.has(answer)).length;
  return [
    {
      what: "questions",
      inFile: questions.read,
      here: await countHere(run, "question", survey.questions.keys()),
      refused: refusedCount(questions),
    },
    {
      what: "answers",
      inFile: answers.read,
      here: await countHere(run, "answer", survey.answers.keys()),
      refused: refusedCount(answers),
    },
    {
      what: "accepted answers",
      inFile: acceptedInFile,
      here: await countAcceptedHere(run),
      refused: acceptedInFile - survey.accepted.size + acceptedRefused,
    },
  ];
}

async function countHere({ db, source }: Run, kind: "question" | "answer", ids: Iterable<number>): Promise<number> {
  return sumOver(ids, (list) =>
    db.execute<{ count: number }>(sql`
      select count(*)::int as count from origins left join questions q on q.id = question_id left join answers a on a.id = answer_id
      where source = ${source} and kind = ${kind} and source_id = any(${list}) and coalesce(q.id, a.id) is not null`),
  );
}

async function countAcceptedHere({ db, source, survey }: Run): Promise<number> {
  return sumOver(survey.accepted, (list) =>
    db.execute<{ count: number }>(sql`
      select count(*)::int as count from origins join answers a on a.id = answer_id
      where source = ${source} and kind = 'answer' and source_id = any(${list}) and a.accepted_at is not null`),
  );
}

async function sumOver(
  ids: Iterable<number>,
  count: (list: ReturnType<typeof sql>) => PromiseLike<Iterable<{ count: number }>>,
): Promise<number> {
  let sum = 0;
  for await (const batch of inBatches(ids, IDS_PER_STATEMENT)) {
    const [row] = await count(sql`${sql.param(`{${batch.join(",")}}`)}::text[]`);
    sum += row?.count ?? 0;
  }
  return sum;
}
