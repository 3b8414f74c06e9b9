"use client";

import { useEffect, useRef } from "react";
import type { Changes } from "@/lib/live/types";

/** Until a page whose stream was refused asks for changes, and then tries a stream again. */
const AGAIN_MS = { least: 30_000, spread: 30_000 };

/**
 * Calls `take` with each change of a thread, from the last one that the page has. While the page is hidden it keeps no
 * connection; when it is shown again it gets what it missed. A viewer who may no longer read the thread gets nothing.
 */
export function useLiveChanges(thread: string, after: number, take: (changes: Changes) => void): void {
  const last = useRef(after);
  const taking = useRef(take);
  useEffect(() => {
    taking.current = take;
  });
  useEffect(() => {
    last.current = Math.max(last.current, after);
  }, [after]);
  useEffect(() => {
    let source: EventSource | undefined;
    let timer: number | undefined;
    const address = () => `/live?${new URLSearchParams({ thread, after: String(last.current) })}`;
    const receive = (changes: Changes) => {
      if (changes.last <= last.current) return;
      last.current = changes.last;
      taking.current(changes);
    };

    function connect(): void {
      close();
      const opened = new EventSource(address());
      source = opened;
      opened.addEventListener("changes", ({ data }) => receive(JSON.parse(data)));
      opened.onerror = () => {
        // Otherwise the browser connects again by itself.
        if (opened.readyState === EventSource.CLOSED) later();
      };
    }

    function later(): void {
      window.clearTimeout(timer);
      timer = window.setTimeout(
        async () => {
          const answer = await fetch(address(), { headers: { accept: "application/json" } }).catch(
            () => undefined,
          );
          if (answer?.status === 404) return;
          if (answer?.ok) receive(await answer.json());
          if (document.visibilityState === "visible") connect();
        },
        AGAIN_MS.least + Math.random() * AGAIN_MS.spread,
      );
    }

    function close(): void {
      window.clearTimeout(timer);
      source?.close();
      source = undefined;
    }

    const follow = () => (document.visibilityState === "visible" ? connect() : close());
    // Back from the browser's own cache.
    const resume = ({ persisted }: PageTransitionEvent) => persisted && follow();
    follow();
    document.addEventListener("visibilitychange", follow);
    window.addEventListener("pagehide", close);
    window.addEventListener("pageshow", resume);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      window.removeEventListener("pagehide", close);
      window.removeEventListener("pageshow", resume);
      close();
    };
  }, [thread]);
}
