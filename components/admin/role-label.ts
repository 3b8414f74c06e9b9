import type { Role } from "@/lib/access/types";

export const ROLE_LABELS: Record<Role, string> = {
  reader: "Reader",
  analyst: "Analyst",
  editor: "Editor",
  admin: "Admin",
};

/** What each role adds to the one before. */
export const ROLE_HINTS: Record<Role, string> = {
  reader: "Reads what the membership opens.",
  analyst: "Reads everything; writes, imports and edits drafts.",
  editor: "Also publishes, corrects and withdraws.",
  admin: "Also manages people and tiers, and sees the audit log.",
};
