type Waiting<Q, A> = { query: Q; resolve(answer: A): void; reject(error: unknown): void };

/**
 * Combines queries that arrive together into one statement. A query that arrives while `lanes` statements are running
 * waits for the next one, so an answer is always newer than its query. The higher the load, the less each query
 * costs.
 *
 * @param ask answers in the order of the queries
 */
export function batched<Q, A>(
  ask: (queries: Q[]) => Promise<A[]>,
  { lanes, most }: { lanes: number; most: number },
): (query: Q) => Promise<A> {
  let waiting: Waiting<Q, A>[] = [];
  let busy = 0;
  let scheduled = false;

  function send(): void {
    scheduled = false;
    if (waiting.length === 0 || busy >= lanes) return;
    const batch = waiting.slice(0, most);
    waiting = waiting.slice(most);
    busy++;
    ask(batch.map(({ query }) => query))
      .then(
        (answers) => {
          for (const [at, { resolve, reject }] of batch.entries()) {
            const answer = answers[at];
            if (answer === undefined) reject(new Error("A query of a batch was not answered"));
            else resolve(answer);
          }
        },
        (error) => {
          for (const { reject } of batch) reject(error);
        },
      )
      .finally(() => {
        busy--;
        send();
      });
    if (waiting.length > 0) send();
  }

  return (query) =>
    new Promise((resolve, reject) => {
      waiting.push({ query, resolve, reject });
      // Wait for requests that are already readable on other connections, so that they join this batch.
      if (!scheduled && busy < lanes) {
        scheduled = true;
        setImmediate(send);
      }
    });
}
