import { LockKeyhole } from "lucide-react";
import { Badge } from "@/components/ui/badge";

/** The tier that opens the whole report; renders nothing if everyone may read all of it. */
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
