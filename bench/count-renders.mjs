/** In the process of Next: writes down each page that it is asked to render for the page cache. */
import { subscribe } from "node:diagnostics_channel";
import { appendFileSync } from "node:fs";

const file = process.env.BENCH_RENDERS;
subscribe("http.server.request.start", ({ request }) => {
  if (file && request.headers["x-lodestone-render-rank"]) appendFileSync(file, `${request.url}\n`);
});
