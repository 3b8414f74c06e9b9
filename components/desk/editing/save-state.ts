import type { DraftContent } from "@/lib/reports/schema";

export type Conflict = {
  revision: number;
  savedBy: string | null;
  /** the same person did, in another tab or on another device */
  savedByYou: boolean;
  savedAt: Date;
  theirs: DraftContent;
  mine: DraftContent;
  /** what both went on from; null when that is not known */
  base: DraftContent | null;
};

/** Who put a draft into the trash; `by` and `at` are null once it was deleted for good. */
export type Deleted = { by: string | null; byYou: boolean; at: Date | null; mayRestore: boolean };

export type SaveState =
  | { kind: "saved"; revision: number; at: Date }
  | { kind: "unsaved"; revision: number }
  | { kind: "saving"; revision: number }
  /** kept in this browser; tried again */
  | { kind: "offline"; revision: number; why: "network" | "signed-out"; kept: boolean }
  /** cannot be saved as it is; kept in this browser */
  | { kind: "refused"; revision: number; message: string; field?: string }
  | { kind: "conflict"; revision: number; conflict: Conflict }
  /** in the trash, or gone; kept in this browser, and tried again in case it is restored */
  | { kind: "deleted"; revision: number; deleted: Deleted; kept: boolean };

export type SaveAnswer =
  | {
      ok: true;
      data:
        | { status: "saved"; revision: number }
        | {
            status: "conflict";
            revision: number;
            savedBy: string | null;
            savedByYou: boolean;
            savedAt: Date;
            content: DraftContent;
          }
        | ({ status: "deleted" } & Deleted);
    }
  | { ok: false; status: number; message: string; field?: string };

/** Not even in the trash any more. */
export const FOR_GOOD: Deleted = { by: null, byYou: false, at: null, mayRestore: false };

/** Whether a refusal passes by itself, or when the person signs in again. */
export const isPassing = (status: number): boolean => status >= 500 || status === 429 || status === 403;
