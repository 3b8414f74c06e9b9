import { canonical } from "@/lib/reports/compare-contents";
import type { DraftContent } from "@/lib/reports/schema";
import type { LocalCopy } from "./local-copy";
import { type Deleted, FOR_GOOD, isPassing, type SaveAnswer, type SaveState } from "./save-state";

export type Reading = { content: DraftContent } | { message: string; field?: string };

type Kind = "autosave" | "saved";

type Parts = {
  opened: { revision: number; at: Date; content: DraftContent };
  /** the current content of the page */
  read: () => Reading;
  send: (save: { basedOn: number; kind: Kind; content: DraftContent }) => Promise<SaveAnswer>;
  keep: (words: LocalCopy) => boolean;
  forget: () => void;
  onState: (state: SaveState) => void;
};

const PAUSE_MS = 1500;
const LONGEST_WAIT_MS = 10_000;
const SOON_MS = 3000;
const RETRY_MS = [SOON_MS, 6000, 12_000, 30_000];
/** Limits how often long texts are written to the browser's storage. */
const KEEP_MS = 1000;
/** How often to check on a deleted draft: it may be restored. */
const DELETED_MS = 30_000;

export type DraftSaver = ReturnType<typeof createDraftSaver>;

/**
 * Saves a draft while it is written: after a pause, one save at a time, with retries while there is no connection.
 * Keeps in the browser what it could not save. Knows nothing of React or the editor.
 */
export function createDraftSaver({ opened, read, send, keep, forget, onState }: Parts) {
  let revision = opened.revision;
  let base: DraftContent | null = opened.content;
  let savedAs = canonical(opened.content);
  let state: SaveState = { kind: "saved", revision, at: opened.at };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  let keeping: ReturnType<typeof setTimeout> | undefined;
  let dirtySince: number | null = null;
  let failures = 0;
  /** the save in progress, and the one queued after it, which reads the page when its turn comes */
  let running: Promise<boolean> | null = null;
  let queued: { kind: Kind; done: Promise<boolean> } | null = null;
  /** the revision that restored words are based on, until the next save begins */
  let resumeAt: number | null = null;
  let abandoned = false;
  /** requests that got no response: they may have been saved all the same */
  const unanswered = new Set<string>();

  const say = (next: SaveState) => {
    state = next;
    onState(next);
  };
  const later = (ms: number) => {
    clearTimeout(timer);
    due = Date.now() + ms;
    timer = setTimeout(() => void flush(), ms);
  };
  /** The current content of the page, which may be newer than what was sent; `sent` if it cannot be read. */
  const pageNow = (sent: DraftContent): DraftContent => {
    const now = read();
    return "content" in now ? now.content : sent;
  };
  const keepWords = (content: DraftContent): boolean =>
    keep({ basedOn: resumeAt ?? revision, at: new Date().toISOString(), content });

  /** Called when the page changes. */
  function touch(): void {
    if (abandoned) return;
    dirtySince ??= Date.now();
    if (state.kind === "conflict" || state.kind === "deleted") keepSoon();
    else if (state.kind === "offline") {
      keepSoon();
      // Typing without a pause must not postpone the next attempt for ever.
      if (due > Date.now() + SOON_MS) later(SOON_MS);
    } else {
      if (state.kind !== "saving") say({ kind: "unsaved", revision });
      later(Math.max(0, Math.min(PAUSE_MS, dirtySince + LONGEST_WAIT_MS - Date.now())));
    }
  }

  /**
   * Saves now if there is anything to save. If a save is in progress, any number of calls queue one more save after it.
   * Resolves to true when the server has the current content.
   */
  function flush(kind: Kind = "autosave"): Promise<boolean> {
    clearTimeout(timer);
    // Its response may take long, and what was typed since is stored nowhere else.
    if (running) keepNow();
    if (queued) {
      if (kind === "saved") queued.kind = kind;
      return queued.done;
    }
    if (!running) return begin(kind);
    const done = running.then(() => begin(queued?.kind ?? kind));
    queued = { kind, done };
    return done;
  }

  function begin(kind: Kind): Promise<boolean> {
    queued = null;
    clearTimeout(timer);
    if (abandoned || state.kind === "conflict") return Promise.resolve(false);
    running = save(kind).finally(() => {
      running = null;
    });
    return running;
  }

  async function save(kind: Kind): Promise<boolean> {
    if (resumeAt !== null) {
      if (resumeAt !== revision) base = null;
      revision = resumeAt;
      resumeAt = null;
    }
    const reading = read();
    if (!("content" in reading)) {
      say({ kind: "refused", revision, ...reading });
      return false;
    }
    const { content } = reading;
    const text = canonical(content);
    // A save that got no response may have replaced the one before it.
    if (text === savedAs && unanswered.size === 0 && state.kind !== "deleted") return done(text, content);
    dirtySince = null;
    if (state.kind !== "deleted") say({ kind: "saving", revision });
    const answer = await send({ basedOn: revision, kind, content }).catch(() => null);
    if (!answer || (!answer.ok && isPassing(answer.status))) return failed(content, text, answer);
    failures = 0;
    if (!answer.ok) {
      if (answer.status === 404) return deleted(content, FOR_GOOD);
      keepWords(pageNow(content));
      const { message, field } = answer;
      say({ kind: "refused", revision, message, ...(field && { field }) });
      return false;
    }
    if (answer.data.status === "deleted") return deleted(content, answer.data);
    revision = answer.data.revision;
    if (answer.data.status === "saved") return done(text, content);
    const { content: theirs, savedBy, savedByYou, savedAt } = answer.data;
    const saved = canonical(theirs);
    if (saved === text) return done(text, content);
    if (unanswered.has(saved)) {
      savedAs = saved;
      base = theirs;
      return save(kind);
    }
    const mine = pageNow(content);
    keepWords(mine);
    say({
      kind: "conflict",
      revision,
      conflict: { revision, savedBy, savedByYou, savedAt, theirs, mine, base },
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
    say({ kind: "unsaved", revision });
    touch();
    return false;
  }

  function failed(content: DraftContent, text: string, answer: SaveAnswer | null): false {
    const signedOut = answer !== null && !answer.ok && answer.status === 403;
    if (!signedOut) unanswered.add(text);
    const storedHere = keepWords(pageNow(content));
    say({ kind: "offline", revision, why: signedOut ? "signed-out" : "network", storedHere });
    later(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? PAUSE_MS);
    failures += 1;
    return false;
  }

  function deleted(content: DraftContent, { by, byYou, at, mayRestore }: Deleted): false {
    const storedHere = keepWords(pageNow(content));
    say({ kind: "deleted", revision, deleted: { by, byYou, at, mayRestore }, storedHere });
    if (at) later(DELETED_MS);
    return false;
  }

  function keepSoon(): void {
    keeping ??= setTimeout(keepNow, KEEP_MS);
  }

  /** Called before the page goes away: keeps whatever is not saved. */
  function keepNow(): void {
    clearTimeout(keeping);
    keeping = undefined;
    if (abandoned) return;
    const reading = read();
    if (!("content" in reading)) return;
    const settled = state.kind !== "conflict" && state.kind !== "deleted" && unanswered.size === 0;
    if (settled && canonical(reading.content) === savedAs) forget();
    else keepWords(reading.content);
  }

  /** The user has seen the other version. The page's content is based on it from now on. */
  function settle(): void {
    if (state.kind !== "conflict") return;
    base = state.conflict.theirs;
    savedAs = canonical(base);
    unanswered.clear();
    say({ kind: "unsaved", revision });
    later(0);
  }

  function stop(): void {
    clearTimeout(timer);
    clearTimeout(keeping);
  }

  return {
    touch,
    flush,
    keepNow,
    settle,
    /** Kept words are on the page again; they are based on `basedOn`, whatever was saved since. */
    resume: (basedOn: number) => {
      resumeAt = basedOn;
      touch();
    },
    state: () => state,
    /** whether the page has content that would be lost with it */
    isHolding: () => !abandoned && state.kind !== "saved",
    stop,
    /** The words are safe elsewhere or discarded: stops saving and forgets what was kept. */
    abandon: () => {
      abandoned = true;
      stop();
      forget();
    },
  };
}
