import { canonical } from "@/lib/reports/document/compare-contents";
import type { DraftContent } from "@/lib/reports/schema";
import type { KeptWords } from "./kept-words";

export type Conflict = {
  revision: number;
  savedBy: string | null;
  savedAt: Date;
  theirs: DraftContent;
  mine: DraftContent;
  /** what both went on from; null when that is not known */
  base: DraftContent | null;
};

export type SaveState =
  | { kind: "saved"; revision: number; at: Date }
  | { kind: "unsaved"; revision: number }
  | { kind: "saving"; revision: number }
  /** kept in this browser; tried again */
  | { kind: "offline"; revision: number; why: "network" | "signed-out"; kept: boolean }
  /** cannot be saved as it is; kept in this browser */
  | { kind: "refused"; revision: number; message: string; field?: string }
  | { kind: "conflict"; revision: number; conflict: Conflict };

export type SaveAnswer =
  | {
      ok: true;
      data:
        | { status: "saved"; revision: number }
        | {
            status: "conflict";
            revision: number;
            savedBy: string | null;
            savedAt: Date;
            content: DraftContent;
          };
    }
  | { ok: false; status: number; message: string; field?: string };

export type Reading = { content: DraftContent } | { message: string; field?: string };

type Parts = {
  opened: { revision: number; at: Date; content: DraftContent };
  /** what the page says now */
  read: () => Reading;
  send: (save: { basedOn: number; kind: "autosave" | "saved"; content: DraftContent }) => Promise<SaveAnswer>;
  keep: (words: KeptWords) => boolean;
  forget: () => void;
  onState: (state: SaveState) => void;
};

const PAUSE_MS = 1500;
const LONGEST_WAIT_MS = 10_000;
const RETRY_MS = [3000, 6000, 12_000, 30_000];

export type DraftSaver = ReturnType<typeof createDraftSaver>;

/**
 * Saves a draft while it is written: after a pause, one save at a time, again and again while there is no connection.
 * What could not be saved is kept in the browser. Knows nothing of React or the editor.
 */
export function createDraftSaver({ opened, read, send, keep, forget, onState }: Parts) {
  let revision = opened.revision;
  let base: DraftContent | null = opened.content;
  let savedAs = canonical(opened.content);
  let state: SaveState = { kind: "saved", revision, at: opened.at };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirtySince: number | null = null;
  let failures = 0;
  let running: Promise<boolean> | null = null;
  /** sends whose answer never came: they may have been saved all the same */
  const unanswered = new Set<string>();

  const say = (next: SaveState) => {
    state = next;
    onState(next);
  };
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  /** The page was changed. */
  function touch(): void {
    dirtySince ??= Date.now();
    if (state.kind === "conflict") keepNow();
    else if (state.kind === "offline") later(RETRY_MS[0] ?? PAUSE_MS);
    else {
      if (state.kind !== "saving") say({ kind: "unsaved", revision });
      later(Math.max(0, Math.min(PAUSE_MS, dirtySince + LONGEST_WAIT_MS - Date.now())));
    }
  }

  /** Saves now if there is anything to save. True when the server has what the page says. */
  async function flush(kind: "autosave" | "saved" = "autosave"): Promise<boolean> {
    clearTimeout(timer);
    if (running) await running;
    if (state.kind === "conflict") return false;
    running = save(kind).finally(() => {
      running = null;
    });
    return running;
  }

  async function save(kind: "autosave" | "saved"): Promise<boolean> {
    const reading = read();
    if (!("content" in reading)) {
      say({ kind: "refused", revision, ...reading });
      return false;
    }
    const { content } = reading;
    const text = canonical(content);
    if (text === savedAs) return done(text, content);
    dirtySince = null;
    say({ kind: "saving", revision });
    const answer = await send({ basedOn: revision, kind, content }).catch(() => null);
    if (!answer || (!answer.ok && isPassing(answer.status))) return failed(content, text, answer);
    failures = 0;
    if (!answer.ok) {
      keep({ basedOn: revision, at: new Date().toISOString(), content });
      say({
        kind: "refused",
        revision,
        message: answer.message,
        ...(answer.field && { field: answer.field }),
      });
      return false;
    }
    revision = answer.data.revision;
    if (answer.data.status === "saved") return done(text, content);
    const theirs = answer.data.content;
    if (unanswered.has(canonical(theirs))) {
      savedAs = canonical(theirs);
      base = theirs;
      return save(kind);
    }
    const { savedBy, savedAt } = answer.data;
    keep({ basedOn: revision, at: new Date().toISOString(), content });
    say({
      kind: "conflict",
      revision,
      conflict: { revision, savedBy, savedAt, theirs, mine: content, base },
    });
    return false;
  }

  function done(text: string, content: DraftContent): boolean {
    savedAs = text;
    base = content;
    failures = 0;
    unanswered.clear();
    forget();
    const now = read();
    if ("content" in now && canonical(now.content) === text) {
      dirtySince = null;
      say({ kind: "saved", revision, at: new Date() });
      return true;
    }
    touch();
    return false;
  }

  function failed(content: DraftContent, text: string, answer: SaveAnswer | null): false {
    const signedOut = answer !== null && !answer.ok && answer.status === 403;
    if (!signedOut) unanswered.add(text);
    const kept = keep({ basedOn: revision, at: new Date().toISOString(), content });
    say({ kind: "offline", revision, why: signedOut ? "signed-out" : "network", kept });
    later(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? PAUSE_MS);
    failures += 1;
    return false;
  }

  /** Before the page goes away: whatever is not saved is kept. */
  function keepNow(): void {
    const reading = read();
    if (!("content" in reading) || canonical(reading.content) === savedAs) return;
    keep({ basedOn: revision, at: new Date().toISOString(), content: reading.content });
  }

  /** The person has seen the other's words. What the page says from now on goes on from them. */
  function settle(): void {
    if (state.kind !== "conflict") return;
    base = state.conflict.theirs;
    savedAs = canonical(base);
    say({ kind: "unsaved", revision });
    later(0);
  }

  return {
    touch,
    flush,
    keepNow,
    settle,
    /** Words from before are on the page again; they went on from `basedOn`, whatever was saved since. */
    resume: (basedOn: number) => {
      if (basedOn !== revision) base = null;
      revision = basedOn;
      touch();
    },
    state: () => state,
    stop: () => clearTimeout(timer),
  };
}

/** Passes by itself, or when somebody signs in again. */
const isPassing = (status: number): boolean => status >= 500 || status === 429 || status === 403;
