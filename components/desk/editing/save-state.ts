import type { DraftContent } from "@/lib/reports/schema";

export type Conflict = {
  revision: number;
  savedBy: string | null;
  /** the same person saved, in another tab or on another device */
  savedByYou: boolean;
  savedAt: Date;
  theirs: DraftContent;
  mine: DraftContent;
  /** the common base of both; null if unknown */
  base: DraftContent | null;
};

/** Who moved a draft to the trash; `by` and `at` are null once it is permanently deleted. */
export type Deleted = { by: string | null; byYou: boolean; at: Date | null; mayRestore: boolean };

export type SaveState =
  | { kind: "saved"; revision: number; at: Date }
  | { kind: "unsaved"; revision: number }
  | { kind: "saving"; revision: number }
  /** kept in this browser; will be retried */
  | { kind: "offline"; revision: number; why: "network" | "signed-out"; storedHere: boolean }
  /** not valid as it is; kept in this browser */
  | { kind: "refused"; revision: number; message: string; field?: string }
  | { kind: "conflict"; revision: number; conflict: Conflict }
  /** in the trash, or gone; kept in this browser, and retried in case it is restored */
  | { kind: "deleted"; revision: number; deleted: Deleted; storedHere: boolean };

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

/** No longer even in the trash. */
export const FOR_GOOD: Deleted = { by: null, byYou: false, at: null, mayRestore: false };

/** Whether an error is temporary, or goes away when the user signs in again. */
export const isPassing = (status: number): boolean => status >= 500 || status === 429 || status === 403;
