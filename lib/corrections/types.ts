import type { Standing } from "@/lib/discussion/types";
import type { CorrectionOutcome, CorrectionState } from "./policy";

export type CorrectedReport = { id: string; slug: string; title: string };

/** The passage or the claim that a request is about. */
export type CorrectionAnchor = { block: string } | { claim: string };

/** What a reader needs to request a correction. */
export type CorrectionForm =
  | { kind: "moved"; slug: string }
  /** this viewer may not read the passage; `tierName` opens it */
  | { kind: "closed"; report: CorrectedReport; tierName: string | null }
  | {
      kind: "open";
      report: CorrectedReport;
      versionId: string;
      anchor: CorrectionAnchor;
      blockId: string;
      /** of the whole passage, or the sentence with the claim */
      words: string;
      /** to choose one of; none for a claim */
      sentences: string[];
      standing: Standing;
    };

/** What became of the quoted words. */
export type QuoteToday = "same" | "changed" | "gone";

/** A person's own request, with what the desk answered. */
export type OwnCorrection = {
  id: string;
  reference: string;
  state: CorrectionState;
  /** it is void because its report is withdrawn */
  withdrawn: boolean;
  report: { slug: string; title: string };
  blockId: string | null;
  /** null where the person may not read it now, or it is no longer there */
  quote: string | null;
  there: QuoteToday;
  words: string;
  sourceUrl: string | null;
  creditName: string | null;
  createdAt: Date;
  answer: string | null;
  answeredAt: Date | null;
  /** number of the version that corrects it */
  correctedIn: number | null;
};

/** A request as the desk sees it. */
export type DeskCorrection = {
  id: string;
  reference: string;
  state: CorrectionState;
  report: CorrectedReport & { live: boolean };
  /** the viewer is one of its authors */
  mine: boolean;
  /** number of the version that the reader saw */
  version: number;
  blockId: string | null;
  quote: string;
  there: QuoteToday;
  claim: { id: string; quote: string } | null;
  /** claims in the passage today: one may be chosen to be reviewed */
  claims: { id: string; quote: string }[];
  words: string;
  sourceUrl: string | null;
  creditName: string | null;
  /** display name in discussions */
  by: string | null;
  createdAt: Date;
  answer: string | null;
  answeredAt: Date | null;
  answeredBy: string | null;
  correctedIn: number | null;
  /** later than the one that the reader saw, the newest first */
  versions: {
    id: string;
    number: number;
    kind: "published" | "updated" | "corrected";
    reason: string | null;
  }[];
};

export type CorrectionList = { requests: DeskCorrection[]; next: string | null };
export type CorrectionCounts = { open: number; answered: number; void: number };
export type { CorrectionOutcome, CorrectionState };
