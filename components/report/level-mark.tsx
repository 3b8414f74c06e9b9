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
