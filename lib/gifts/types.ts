import type { Viewer } from "@/lib/access/types";

/** What became of a link. The report is withdrawn, or its giver reads no more than everyone: `closed`. */
export type GiftState = "open" | "stopped" | "expired" | "closed";

export type GiftLine = {
  id: string;
  report: { slug: string; title: string };
  url: string;
  named: boolean;
  state: GiftState;
  createdAt: Date;
  expiresAt: Date;
  readers: number;
};

/** A person's gifts, newest first, and how many more they can make this month. */
export type OwnGifts = {
  gifts: GiftLine[];
  left: number;
  /** the report that was asked about, if it is one that can be given */
  toGive: { slug: string; title: string } | null;
};

/** What a link opens: the report, for a viewer who may read that one. */
export type OpenedGift = {
  giftId: string;
  receiver: Viewer;
  slug: string;
  versionId: string;
  /** absent if they do not wish to be named */
  giver: string | null;
  expiresAt: Date;
};
