type Waiting<Q, A> = { question: Q; resolve(answer: A): void; reject(error: unknown): void };

/**
 * Combines questions that arrive together into one query. A question that arrives while `lanes` queries are running
 * waits for the next one, so an answer is always newer than its question. The higher the load, the less each question
 * costs.
 *
 * @param ask answers in the order of the questions
 */
export function batched<Q, A>(
  ask: (questions: Q[]) => Promise<A[]>,
  { lanes, most }: { lanes: number; most: number },
): (question: Q) => Promise<A> {
  let waiting: Waiting<Q, A>[] = [];
  let busy = 0;
  let scheduled = false;

  function send(): void {
    scheduled = false;
    if (waiting.length === 0 || busy >= lanes) return;
    const batch = waiting.slice(0, most);
    waiting = waiting.slice(most);
    busy++;
    ask(batch.map(({ question }) => question))
      .then(
        (answers) => {
          for (const [at, { resolve, reject }] of batch.entries()) {
            const answer = answers[at];
            if (answer === undefined) reject(new Error("A question of a batch was not answered"));
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

  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      // Wait for requests that are already readable on other connections, so that they join this batch.
      if (!scheduled && busy < lanes) {
        scheduled = true;
        setImmediate(send);
      }
    });
}
