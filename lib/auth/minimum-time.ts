/** Longer than any path through the work takes, so that the response time does not reveal which one ran. */
const MINIMUM_MS = 400;

/** Does the work and returns after a fixed minimum time, whether it succeeds or throws. */
export async function withMinimumTime<T>(work: () => Promise<T>): Promise<T> {
  const floor = new Promise((resolve) => setTimeout(resolve, MINIMUM_MS));
  try {
    return await work();
  } finally {
    await floor;
  }
}
