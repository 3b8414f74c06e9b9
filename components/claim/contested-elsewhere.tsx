import type { ClaimCard } from "@/lib/evidence/types";

/** The reports in which a claim that this reader may not read contradicts this one. */
export function ContestedElsewhere({ reports }: { reports: ClaimCard["contestedIn"] }) {
  if (reports.length === 0) return null;
  return (
    <ul className="space-y-1">
      {reports.map(({ slug, title, level }) => (
        <li key={slug}>
          Contested by a claim in{" "}
          <a href={`/reports/${slug}`} className="text-link">
            {title}
          </a>
          {level && ` (${level})`}
        </li>
      ))}
    </ul>
  );
}
