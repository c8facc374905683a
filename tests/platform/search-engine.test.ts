import { connect } from "#app/platform/db.server";
import { createPostgresEngine } from "#app/platform/search-engine/postgres.server";
import { testDatabase } from "#tests/support/database";
import { searchEngineContract } from "#tests/support/search-contract";

searchEngineContract("PostgreSQL", async () => {
  const database = await testDatabase();
  const connection = connect(database.url);
  return {
    engine: createPostgresEngine(connection.db),
    async close() {
      await connection.close();
      await database.drop();
    },
  };
});
