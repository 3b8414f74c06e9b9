/** Plants rows for a call of every action in the instance of LODESTONE_DATA_DIR, and prints the calls as JSON. */
import { withDatabase } from "@/scripts/with-database";
import { ACTIONS } from "./actions";
import type { Call } from "./listed/action";

await withDatabase("leak test", async () => {
  const { rows } = await import("./rows/rows");
  const calls: Record<string, Call> = {};
  for (const { name, call } of ACTIONS) calls[name] = await call(rows);
  console.log(`CALLS ${JSON.stringify(calls)}`);
});
