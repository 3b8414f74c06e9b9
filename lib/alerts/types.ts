import type { AlertText } from "@/lib/db/generated/enums";
import type { NewsLine } from "@/lib/reading/types";
import type { AlertSettings } from "./due-at";

/** What mails carry, which ones are sent, and whether the person's reading is recorded. */
export type MailSettings = { history: boolean; text: AlertText; digests: boolean; replies: boolean };

/** How a person is told. */
export type OwnSettings = AlertSettings & MailSettings;

/** Why a person is told of a change. */
export type Because =
  | { kind: "follow"; followId: string; name: string }
  /** what it was for is not followed any more */
  | { kind: "unfollowed" }
  | { kind: "reply" }
  /** the version is absent once the reading history is erased */
  | { kind: "used"; how: "opened" | "exported" | "mailed"; version: { number: number; at: Date } | null };

/** A comment that answers or names a person, or is about a report that they follow; the place is absent if its report is withdrawn. */
export type CommentNews = {
  kind: "comment";
  at: Date;
  commentId: string;
  name: string;
  place: { path: string; title: string } | null;
};

/** An alert on the list, limited to what its reader may read today. */
export type AlertLine = {
  id: string;
  createdAt: Date;
  change: NewsLine | CommentNews;
  because: Because;
  /** `here`: on the list alone, not mailed */
  state: "waiting" | "told" | "here";
  dueAt: Date;
  unread: boolean;
};
