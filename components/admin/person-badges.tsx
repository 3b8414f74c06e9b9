import { Badge } from "@/components/ui/badge";
import type { Role } from "@/lib/access/types";
import { ROLE_LABELS } from "./role-label";

type State = { verified: boolean; suspended: boolean };

/** The role in a word; staff are highlighted. */
export function RoleBadge({ role }: { role: Role }) {
  const tone = { reader: "neutral", analyst: "info", editor: "info", admin: "accent" } as const;
  return <Badge tone={tone[role]}>{ROLE_LABELS[role]}</Badge>;
}

/** Whether the account can be used. */
export function StateBadge({ verified, suspended }: State) {
  if (suspended) return <Badge tone="danger">Suspended</Badge>;
  return verified ? <Badge tone="good">Active</Badge> : <Badge tone="caution">Address not confirmed</Badge>;
}
