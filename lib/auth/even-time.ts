/** Longer than any of the ways that an answer may be come by, so that its time does not tell which. */
const EVEN_MS = 400;

/** Does the work and answers no sooner than every other time, whether it succeeds or throws. */
export async function inEvenTime<T>(work: () => Promise<T>): Promise<T> {
  const floor = new Promise((resolve) => setTimeout(resolve, EVEN_MS));
  try {
    return await work();
  } finally {
    await floor;
  }
}
