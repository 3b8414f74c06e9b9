import { SET_TIME } from "./now";

/**
 * Runs `act` as if it were `time`, so that the demonstration and tests have a past. Only they may import this: the
 * boundaries check enforces it.
 */
export function atTime<T>(time: Date, act: () => Promise<T>): Promise<T> {
  return SET_TIME.run(time, act);
}
