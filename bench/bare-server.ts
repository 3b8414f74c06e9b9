/** A bare Node server in a process of its own: is sent bodies once, tells its port, and ends with who started it. */
import { startFloor } from "./floor-server";

process.once("message", async (bodies) => {
  const { url } = await startFloor(bodies as Parameters<typeof startFloor>[0]);
  process.send?.(url);
});
process.once("disconnect", () => process.exit(0));
