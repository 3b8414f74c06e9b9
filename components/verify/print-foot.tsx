import type { ReportHead } from "@/lib/reports/types";

/** The footer of a printed report: which version it is, and how to check it. */
export function PrintFoot({ head, site }: { head: Pick<ReportHead, "number" | "hash">; site: string }) {
  if (head.hash === null) return null;
  return (
    <footer className="mt-8 hidden border-t border-rule pt-2 text-xs text-ink-soft print:block">
      Version {head.number}, SHA-256 <span className="font-mono wrap-anywhere">{head.hash}</span>. Check it at{" "}
      {site}
      /verify
    </footer>
  );
}
