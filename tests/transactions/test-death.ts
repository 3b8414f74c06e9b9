import { watchEverything } from "./test-statements";

/** The statement at which a worker dies, from its environment; without it, the worker does not die. */
export type Death = { LODESTONE_TEST_NTH: string; LODESTONE_TEST_WHEN: string };

/**
 * Kills this process before, during or after the nth statement of a connection, counted from the first one that
 * `begins` accepts. Statements of other connections do not count.
 *
 * @returns how many were counted so far
 */
export function dieAtStatement(begins: (text: string) => boolean): () => number {
  const nth = Number(process.env.LODESTONE_TEST_NTH ?? 0);
  const when = process.env.LODESTONE_TEST_WHEN ?? "before";
  const counted = new WeakSet<object>();
  let step = 0;
  watchEverything({
    around: async (send, { text, client }) => {
      if (begins(text)) counted.add(client);
      if (!counted.has(client)) return send();
      step++;
      const here = step === nth;
      if (here && when === "before") die();
      const answer = send();
      if (here && when === "during") {
        await new Promise((resolve) => setImmediate(resolve));
        die();
      }
      await answer;
      if (here) die();
      return answer;
    },
  });
  return () => step;
}

function die(): never {
  process.kill(process.pid, "SIGKILL");
  throw new Error("still alive");
}
