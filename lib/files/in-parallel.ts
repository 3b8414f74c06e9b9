/**
 * Processes items as they come, with limited concurrency. The first error ends it, after the items in progress.
 *
 * @param signal takes no more once it is aborted
 */
export async function inParallel<T>(
  items: Iterable<T> | AsyncIterable<T>,
  atOnce: number,
  work: (item: T) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  let failure: { error: unknown } | undefined;
  // Only one call at a time asks for the next item, since not every iterator allows concurrent calls.
  let turn: Promise<unknown> = Promise.resolve();
  const next = () => {
    const taken = turn.then(() => iterator.next());
    turn = taken.catch(() => {});
    return taken;
  };
  const worker = async () => {
    try {
      while (!failure && !signal?.aborted) {
        const { done, value } = await next();
        if (done) return;
        await work(value);
      }
    } catch (error) {
      failure ??= { error };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (failure) throw failure.error;
}
