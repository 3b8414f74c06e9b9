"use client";

import { useSyncExternalStore } from "react";

const WIDE = "(min-width: 48rem)";

/** Whether the window has room for the map; null on the server, which cannot know. */
export function useWide(): boolean | null {
  return useSyncExternalStore<boolean | null>(
    (changed) => {
      const query = matchMedia(WIDE);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => matchMedia(WIDE).matches,
    () => null,
  );
}
