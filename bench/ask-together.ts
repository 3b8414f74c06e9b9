/**
 * Asks for pages all at once, each over a connection of its own, in a process of its own: `ask-together.ts URL PATH…`.
 * Prints `asking`, then how many were answered with 200, and in how many milliseconds.
 */
import { Agent, get } from "node:http";

const [, , url = "", ...paths] = process.argv;
const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
const headers = { "accept-encoding": "gzip", accept: "text/html" };

process.stdout.write("asking\n");
const answers = await Promise.all(paths.map((path) => answer(`${url}${path}`)));
const times = answers.filter((one) => one.status === 200).map((one) => one.ms);
times.sort((a, b) => a - b);
const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? Number.NaN);
process.stdout.write(JSON.stringify({ answered: times.length, p50: at(0.5), p99: at(0.99) }));

function answer(address: string): Promise<{ status: number; ms: number }> {
  const began = performance.now();
  return new Promise((resolve) => {
    const done = (status: number) => resolve({ status, ms: performance.now() - began });
    get(address, { agent, headers }, (response) => {
      response
        .resume()
        .once("end", () => done(response.statusCode ?? 0))
        .once("error", () => done(0));
    }).once("error", () => done(0));
  });
}
