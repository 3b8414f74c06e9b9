import { Badge } from "@/components/ui/badge";
import { PlainIcon } from "@/components/ui/plain-icon";

/** The tier that opens the whole report; renders nothing if everyone may read all of it. */
export function LevelBadge({ level, className }: { level: string | null; className?: string }) {
  if (level === null) return null;
  return (
    <Badge className={className}>
      <PlainIcon icon="lock" />
      <span className="sr-only">In full for </span>
      {level}
    </Badge>
  );
}

/** Where an access level begins, for the desk. */
export function LevelMark({ level }: { level: string | null }) {
  return (
    <p className="flex items-center gap-3 type-meta select-none print:hidden">
      <span className="h-px flex-1 bg-rule" aria-hidden />
      <span>{level === null ? "For everyone" : `From here: ${level}`}</span>
      <span className="h-px flex-1 bg-rule" aria-hidden />
    </p>
  );
}
