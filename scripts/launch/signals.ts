/** Signals that come sooner than this after the first are the same Ctrl-C, passed on by npm as well. */
const SAME_KEY_PRESS_MS = 1_000;

/**
 * The first Ctrl-C or SIGTERM requests an orderly shutdown; a later one forces it.
 *
 * @param end orderly; the process exits with 0 afterwards
 * @param force must not wait for anything; the process exits with 1
 */
export function endOnSignal(end: () => Promise<void>, force: () => void): void {
  let first = 0;
  const onSignal = () => {
    if (first === 0) {
      first = Date.now();
      end().then(
        () => process.exit(0),
        (error) => {
          console.error(error);
          process.exit(1);
        },
      );
    } else if (Date.now() - first > SAME_KEY_PRESS_MS) {
      force();
      process.exit(1);
    }
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
}
