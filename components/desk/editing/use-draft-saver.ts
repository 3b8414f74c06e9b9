"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { saveDraftAction } from "@/lib/reports/actions";
import type { DraftContent } from "@/lib/reports/schema";
import { createDraftSaver, type DraftSaver, type Reading } from "./draft-saver";
import { deleteLocalCopy, saveLocalCopy } from "./local-copy";
import type { SaveState } from "./save-state";

type Opened = { reportId: string; revision: number; savedAt: Date; content: DraftContent };

/** The saver of this page and its state. `read` is called whenever there may be something to save. */
export function useDraftSaver(opened: Opened, read: () => Reading) {
  const { reportId } = opened;
  const [state, setState] = useState<SaveState>({
    kind: "saved",
    revision: opened.revision,
    at: opened.savedAt,
  });
  const reader = useRef(read);
  reader.current = read;
  const held = useRef<DraftSaver | null>(null);
  held.current ??= createDraftSaver({
    opened: { revision: opened.revision, at: opened.savedAt, content: opened.content },
    read: () => reader.current(),
    send: (save) => saveDraftAction({ reportId, ...save }),
    keep: (words) => saveLocalCopy(reportId, words),
    forget: () => deleteLocalCopy(reportId),
    onState: setState,
  });
  const saver = held.current;
  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === "hidden") void saver.flush();
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!saver.isHolding()) return;
      saver.keepNow();
      event.preventDefault();
    };
    const onOnline = () => void saver.flush();
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("beforeunload", onLeave);
    window.addEventListener("pagehide", saver.keepNow);
    window.addEventListener("online", onOnline);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("beforeunload", onLeave);
      window.removeEventListener("pagehide", saver.keepNow);
      window.removeEventListener("online", onOnline);
      saver.keepNow();
      saver.stop();
    };
  }, [saver]);
  const retry = useCallback(() => void saver.flush("saved"), [saver]);
  return { saver, state, retry };
}
