import type { Viewer } from "@/lib/access/types";
import type { Watcher } from "./hub";
import type { Change, Changes } from "./types";

/** A page that is open, without the browser around it. */
export function openPage(viewer: Viewer, key: string, after = 0) {
  const got: Change[] = [];
  let waiting: { until: () => boolean; resolve: () => void } | undefined;
  let ended = false;
  const check = () => {
    if (waiting?.until()) waiting.resolve();
  };
  const person = viewer.kind === "person" ? viewer : null;
  const watcher: Watcher = {
    key,
    sessionId: person?.sessionId ?? null,
    accountId: person?.accountId ?? null,
    network: "203.0.113.9",
    since: Date.now(),
    after,
    write(text) {
      const data = /^data: (.*)$/m.exec(text)?.[1];
      if (data) got.push(...(JSON.parse(data) as Changes).changes);
      check();
      return true;
    },
    end() {
      ended = true;
      check();
    },
  };
  const until = (condition: () => boolean) =>
    condition()
      ? Promise.resolve()
      : new Promise<void>((resolve) => {
          waiting = { until: condition, resolve };
        });
  return {
    watcher,
    got,
    count: (number: number) => until(() => got.length >= number),
    end: () => until(() => ended),
    isEnded: () => ended,
  };
}
