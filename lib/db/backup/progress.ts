/** Told of each step of a backup or a restoring that takes long. */
export type Say = (line: string) => void;

const STEP_BYTES = 256 * 1024 * 1024;

/** Says how far something has come, each 256 MB. */
export function countBytes(say: Say, what: string): (bytes: number) => void {
  let [done, said] = [0, 0];
  return (bytes) => {
    done += bytes;
    if (done - said < STEP_BYTES) return;
    said = done;
    say(`${what}: ${(done / 1e9).toFixed(1)} GB`);
  };
}
