import type { DeskSource } from "@/lib/evidence/sources/types";

/** The progress of the job that reissues disclaimers after a change of grade. */
export function Reissuing({ done, reports }: NonNullable<DeskSource["reissuing"]>) {
  // Reports published since it began are checked too.
  const seen = Math.min(done, reports);
  return (
    <div className="mb-6 rounded-card border border-rule bg-surface p-4 text-sm" role="status">
      <label htmlFor="reissuing" className="block">
        Disclaimers are being reissued: {seen} of {reports} reports checked. You can leave this page; reload
        it to see progress.
      </label>
      <progress
        id="reissuing"
        value={seen}
        max={reports}
        className="mt-3 block h-1.5 w-full appearance-none bg-rule [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-ink"
      />
    </div>
  );
}
