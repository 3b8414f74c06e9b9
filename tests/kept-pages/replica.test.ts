import { afterAll, expect, test } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";
import { startTestReplica } from "@/lib/db/test-replica";

const database = await openTestDatabase();
const t = performance.now();
const standby = await startTestReplica();
console.log("made in", performance.now() - t);
afterAll(() => standby.stop());
test("x", async () => {
  await standby.catchUp();
  console.log(await standby.ask("SELECT pg_is_in_recovery(), (SELECT system_identifier FROM pg_control_system()), version()"));
  console.log(performance.now() - t);
  const pg = (await import("pg")).default;
  const c = new pg.Client({ connectionString: standby.through(database.appUrl) });
  await c.connect();
  console.log((await c.query("select pg_is_in_recovery(), pg_backend_pid(), (SELECT system_identifier FROM pg_control_system())")).rows, c.processID);
  await c.end();
});
