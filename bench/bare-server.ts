/** A bare server in its own process: it fetches the answers from the given place, prints its port, and sends them. */
import { once } from "node:events";
import { z } from "zod";
import { startFloor } from "./floor-server";
import { type RawAnswer, rawAnswer } from "./raw-answer";

const Asked = z.tuple([
  z.object({ url: z.string(), paths: z.array(z.string()), headers: z.record(z.string(), z.string()) }),
  z.unknown(),
]);
const [{ url, paths, headers }] = Asked.parse(await once(process, "message"));
const bodies = new Map<string, RawAnswer>();
for (const path of paths) bodies.set(path, await rawAnswer(`${url}${path}`, headers));
const floor = await startFloor(bodies);
process.send?.({ port: Number(new URL(floor.url).port) });
process.once("disconnect", () => process.exit());
