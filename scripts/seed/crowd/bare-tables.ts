import type { TransactionSql } from "postgres";

type Made = { table: string; name: string; definition: string };

/**
 * Rows come in faster where nothing watches them: takes secondary indexes and foreign keys off these tables, and gives what
 * puts the same ones back. All of it happens in the caller's transaction, so that whatever ends it early leaves them standing.
 */
export async function bareTables(
  sql: TransactionSql,
  tables: readonly string[],
): Promise<{ steps: number; restore(advance: () => void): Promise<void> }> {
  const keys = await foreignKeys(sql, tables);
  const indexes = await secondaryIndexes(sql, tables);
  for (const { table, name } of keys) await sql.unsafe(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`);
  return {
    steps: keys.length + indexes.length,
    async restore(advance) {
      for (const { definition } of indexes) {
        await sql.unsafe(definition);
        advance();
      }
      for (const { table, name, definition } of keys) {
        await sql.unsafe(`alter table ${table} add constraint ${name} ${definition}`);
        advance();
      }
    },
  };
}

/** Those that leave from one of the tables or lead to one. */
const foreignKeys = (sql: TransactionSql, tables: readonly string[]): Promise<Made[]> => sql<Made[]>`
  select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
  from pg_constraint
  where contype = 'f' and conparentid = 0
    and (conrelid = any(${[...tables]}::regclass[]) or confrelid = any(${[...tables]}::regclass[]))
  order by conrelid::regclass::text, conname`;

/** Those that no primary key and no constraint stands on. */
const secondaryIndexes = (sql: TransactionSql, tables: readonly string[]): Promise<Made[]> => sql<Made[]>`
  select indrelid::regclass::text as table, indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
  from pg_index
  where indrelid = any(${[...tables]}::regclass[])
    and not exists (select from pg_constraint where conindid = indexrelid)
  order by indrelid::regclass::text, indexrelid::regclass::text`;
