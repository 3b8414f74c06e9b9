/**
 * Publishes reports one after the other in the installation of LODESTONE_DATA_DIR: `publish-some.ts COUNT FIRST`, numbers
 * of the corpus. Prints how long each took to publish, in milliseconds, as JSON.
 */
import { z } from "zod";
import { withDatabase } from "@/scripts/with-database";
import { prepareReport } from "./publish";

const [count, first] = z.tuple([z.coerce.number(), z.coerce.number()]).parse(process.argv.slice(2));

await withDatabase("bench", async () => {
  const times: number[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const publish = await prepareReport(first + nth);
    const begun = performance.now();
    await publish();
    times.push(performance.now() - begun);
  }
  console.log(`TIMES ${JSON.stringify(times)}`);
});
