import { LockKeyhole } from "lucide-react";
import { Badge } from "@/components/ui/badge";

/** Which tier opens all of a report; nothing for one that everybody may read whole. */
export function LevelBadge({ level, className }: { level: string | null; className?: string }) {
  if (level === null) return null;
  return (
    <Badge className={className}>
      <LockKeyhole aria-hidden />
      <span className="sr-only">In full for </span>
      {level}
    </Badge>
  );
}
