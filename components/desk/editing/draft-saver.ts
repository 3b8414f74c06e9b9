import { canonical } from "@/lib/reports/document/compare-contents";
import type { DraftContent } from "@/lib/reports/schema";
import type { KeptWords } from "./kept-words";
import { type Deleted, FOR_GOOD, isPassing, type SaveAnswer, type SaveState } from "./save-state";

export type Reading = { content: DraftContent } | { message: string; field?: string };

type Kind = "autosave" | "saved";

type Parts = {
  opened: { revision: number; at: Date; content: DraftContent };
  /** what the page says now */
  read: () => Reading;
  send: (save: { basedOn: number; kind: Kind; content: DraftContent }) => Promise<SaveAnswer>;
  keep: (words: KeptWords) => boolean;
  forget: () => void;
  onState: (state: SaveState) => void;
};

const PAUSE_MS = 1500;
const LONGEST_WAIT_MS = 10_000;
const SOON_MS = 3000;
const RETRY_MS = [SOON_MS, 6000, 12_000, 30_000];
/** Long texts are written to the browser at most so often. */
const KEEP_MS = 1000;
/** How often a deleted draft is asked after: it may be restored. */
const DELETED_MS = 30_000;

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
  let due = 0;
  let keeping: ReturnType<typeof setTimeout> | undefined;
  let dirtySince: number | null = null;
  let failures = 0;
  /** the one save under way, and the one that waits for it: it reads the page when its turn comes */
  let running: Promise<boolean> | null = null;
  let queued: { kind: Kind; done: Promise<boolean> } | null = null;
  /** the revision that words put back went on from, until the next save begins */
  let resumeAt: number | null = null;
  let abandoned = false;
  /** sends whose answer never came: they may have been saved all the same */
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
  /** What the page says by now, which may be more than what was sent; `sent` where it cannot be read. */
  const pageNow = (sent: DraftContent): DraftContent => {
    const now = read();
    return "content" in now ? now.content : sent;
  };
  const keepWords = (content: DraftContent): boolean =>
    keep({ basedOn: resumeAt ?? revision, at: new Date().toISOString(), content });

  /** The page was changed. */
  function touch(): void {
    if (abandoned) return;
    dirtySince ??= Date.now();
    if (state.kind === "conflict" || state.kind === "deleted") keepSoon();
    else if (state.kind === "offline") {
      keepSoon();
      // Somebody who types without a pause must not put the next attempt off for ever.
      if (due > Date.now() + SOON_MS) later(SOON_MS);
    } else {
      if (state.kind !== "saving") say({ kind: "unsaved", revision });
      later(Math.max(0, Math.min(PAUSE_MS, dirtySince + LONGEST_WAIT_MS - Date.now())));
    }
  }

  /**
   * Saves now if there is anything to save. Called while a save is under way, however often, it saves once more behind
   * it. True when the server has what the page says.
   */
  function flush(kind: Kind = "autosave"): Promise<boolean> {
    clearTimeout(timer);
    // Its answer may be long in coming, and what was typed since is nowhere else.
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
    // A save that got no answer may have replaced what was saved before it.
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
    const stands = canonical(theirs);
    if (stands === text) return done(text, content);
    if (unanswered.has(stands)) {
      savedAs = stands;
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
    const kept = keepWords(pageNow(content));
    say({ kind: "offline", revision, why: signedOut ? "signed-out" : "network", kept });
    later(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? PAUSE_MS);
    failures += 1;
    return false;
  }

  function deleted(content: DraftContent, { by, byYou, at, mayRestore }: Deleted): false {
    const kept = keepWords(pageNow(content));
    say({ kind: "deleted", revision, deleted: { by, byYou, at, mayRestore }, kept });
    if (at) later(DELETED_MS);
    return false;
  }

  function keepSoon(): void {
    keeping ??= setTimeout(keepNow, KEEP_MS);
  }

  /** Before the page goes away: whatever is not saved is kept. */
  function keepNow(): void {
    clearTimeout(keeping);
    keeping = undefined;
    if (abandoned) return;
    const reading = read();
    if (!("content" in reading)) return;
    const stands = state.kind !== "conflict" && state.kind !== "deleted" && unanswered.size === 0;
    if (stands && canonical(reading.content) === savedAs) forget();
    else keepWords(reading.content);
  }

  /** The person has seen the other's words. What the page says from now on goes on from them. */
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
    /** Words from before are on the page again; they went on from `basedOn`, whatever was saved since. */
    resume: (basedOn: number) => {
      resumeAt = basedOn;
      touch();
    },
    state: () => state,
    /** whether the page says something that would be lost with it */
    isHolding: () => !abandoned && state.kind !== "saved",
    stop,
    /** The words are safe elsewhere, or nobody wants them: nothing is saved or kept of them any more. */
    abandon: () => {
      abandoned = true;
      stop();
      forget();
    },
  };
}
