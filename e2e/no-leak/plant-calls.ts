/**
 * Plants rows for a call of every action and handler in the instance at LODESTONE_DATA_DIR, and prints the calls as
 * JSON, by the names of the actions and the routes of the handlers.
 */
import { withDatabase } from "@/scripts/with-database";
import { ACTIONS } from "./actions";
import type { PlantedCalls } from "./listed/action";
import { HANDLERS } from "./listed/handlers";

await withDatabase("leak test", async () => {
  const { rows } = await import("./rows/rows");
  const planted: PlantedCalls = { actions: {}, handlers: {} };
  for (const { name, call } of ACTIONS) planted.actions[name] = await call(rows);
  for (const { route, post } of HANDLERS) planted.handlers[route] = await post(rows);
  const { settleAlerts } = await import("./plant-following");
  await settleAlerts();
  console.log(`CALLS ${JSON.stringify(planted)}`);
});
