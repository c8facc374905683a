import type { TransactionSql } from "postgres";
import { refreshHelpers } from "#app/domain/answers/who-helps.server";
import type { Progress } from "#app/domain/imports/progress";
import { refreshTypicalWaits } from "#app/domain/insight/typical-wait.server";
import { countContributionDays } from "#app/domain/leaders/contribution.server";
import { allDocuments, countDocuments } from "#app/domain/search/rebuild.server";
import { noteFilled } from "#app/domain/search/server-state.server";
import { renderMarkdown } from "#app/lib/markdown";
import type { Connection, Db } from "#app/platform/db.server";
import { fillEmptyIndex } from "#app/platform/search-engine/postgres/fill.server";
import * as content from "#scripts/seed/content/community";
import type { SeedRequest } from "./arguments";
import { bareTables } from "./bare-tables";
import { type Community, createCommunity } from "./community";
import { copySheet } from "./copy";
import { SeedProblem } from "./problem";
import { emptySheets, type Sheets } from "./sheets";

const NAME = "Tern Mobile";

/** Memory for building one index: more than a running site has to spare. */
const BUILD_MEMORY = "256MB";

/**
 * The community is filled, whole or not at all: everything but the search index stands after one transaction, and the index,
 * made from it, after that. Throws SeedProblem where somebody is already there.
 */
export async function fillCrowd(
  { sql, db }: Connection,
  request: SeedRequest,
  passwordHash: string,
  progress: Progress,
): Promise<void> {
  const sheets = emptySheets();
  const community = createCommunity(request, sheets, passwordHash);
  await sql.begin(async (tx) => {
    await prepare(tx);
    const tables = [...Object.values(sheets).map(({ table }) => table), "contributions"];
    await requireEmpty(tx, tables);
    const bared = await bareTables(tx, tables);
    await tx.unsafe(`truncate ${tables.map((table) => `"${table}"`).join(", ")}`);
    await copyCommunity(tx, community, sheets, request, progress);
    await countContributions(tx);
    progress.begin("Indexes", bared.steps);
    await bared.restore(() => progress.advance(1));
    await startIdsAfter(tx, tables);
    await open(tx);
  });
  progress.begin("Statistics", 0);
  await sql`analyze`;
  const until = new Date(request.until);
  await refreshTypicalWaits(db, until);
  await refreshHelpers(db, until);
  await countContributionDays(db, until);
  progress.begin("Search index", await countDocuments(db));
  await fillSearch(db, progress);
}

/** Everything there is can be found. */
export async function fillSearch(db: Db, progress: Progress): Promise<void> {
  let told = 0;
  const tell = (read: number) => {
    progress.advance(read - told);
    told = read;
  };
  await fillEmptyIndex(db, allDocuments(db, tell));
  await noteFilled(db, null, new Date());
}

/** For this transaction alone: it may take its time, and a crash of the server would undo it anyway. */
async function prepare(tx: TransactionSql): Promise<void> {
  await tx`set local statement_timeout = 0`;
  await tx`set local idle_in_transaction_session_timeout = 0`;
  await tx`set local synchronous_commit = off`;
  await tx.unsafe(`set local maintenance_work_mem = '${BUILD_MEMORY}'`);
}

/** Nobody comes in while this is looked at, nor until all is there. */
async function requireEmpty(tx: TransactionSql, tables: readonly string[]): Promise<void> {
  await tx`lock table people in share row exclusive mode`;
  for (const table of tables) {
    const [row] = await tx.unsafe(`select 1 from "${table}" limit 1`);
    if (row) throw new SeedProblem("This community is not empty. Name an empty database, or another DATA_FOLDER.");
  }
}

async function copyCommunity(
  tx: TransactionSql,
  community: Community,
  sheets: Sheets,
  { questions }: SeedRequest,
  progress: Progress,
): Promise<void> {
  progress.begin("Questions", questions);
  for (const written of community.writeAll()) {
    for (const sheet of Object.values(sheets)) await copySheet(tx, sheet);
    progress.advance(written);
  }
}

/** What each person has in each space, as it is counted when it is written one by one. */
async function countContributions(tx: TransactionSql): Promise<void> {
  await tx`
    insert into contributions (person_id, space_id, question_count, answer_count, accepted_count, official_count, idea_count)
    select person_id, space_id, sum(asked), sum(given), sum(accepted), sum(official), sum(proposed) from (
      select author_id as person_id, space_id, 1 as asked, 0 as given, 0 as accepted, 0 as official, 0 as proposed
      from questions where deleted_at is null
      union all
      select a.author_id, q.space_id, 0, 1, (a.accepted_at is not null)::int, a.official::int, 0
      from answers a join questions q on q.id = a.question_id where a.deleted_at is null and q.deleted_at is null
      union all
      select author_id, space_id, 0, 0, 0, 0, 1 from ideas where deleted_at is null
    ) written group by person_id, space_id`;
}

/** The next row that somebody writes gets an id that none has. */
async function startIdsAfter(tx: TransactionSql, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const [row] = await tx<{ sequence: string | null }[]>`
      select pg_get_serial_sequence(${table}, attname) as sequence from pg_attribute
      where attrelid = ${table}::regclass and attidentity <> ''`;
    if (row?.sequence)
      await tx.unsafe(`select setval('${row.sequence}', (select coalesce(max(id), 0) + 1 from "${table}"), false)`);
  }
}

/** The community says who it is, as an owner would. */
async function open(tx: TransactionSql): Promise<void> {
  const { tagline, welcome } = content.community;
  await tx`insert into community (name, tagline, welcome, welcome_html)
    values (${NAME}, ${tagline}, ${welcome}, ${renderMarkdown(welcome)})
    on conflict (id) do update set name = excluded.name, tagline = excluded.tagline, welcome = excluded.welcome,
      welcome_html = excluded.welcome_html`;
  // why: whoever looks around as staff signs in by the one password that the command prints.
  await tx`insert into settings (name, value) values ('staffTwoFactor', 'false') on conflict (name) do update set value = 'false'`;
}
