import type { DeskSource } from "@/lib/evidence/source-types";

/** How far the job is whose disclaimers follow a grade. */
export function Reissuing({ done, reports }: NonNullable<DeskSource["reissuing"]>) {
  // Reports that were published since it began carry the grade already and are looked at too.
  const seen = Math.min(done, reports);
  return (
    <div className="mb-6 rounded-card border border-rule bg-surface p-4 text-sm" role="status">
      <label htmlFor="reissuing" className="block">
        Disclaimers are being issued anew: {seen} of {reports} reports checked. Load the page again to see how
        far it is; you can leave it.
      </label>
      <progress id="reissuing" value={seen} max={reports} className="mt-2 w-full" />
    </div>
  );
}
