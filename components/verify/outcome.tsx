import { Callout, type CalloutTone } from "@/components/ui/callout";
import { Spinner } from "@/components/ui/loading";
import type { Verdict } from "./verdict";

export type Progress =
  | { step: "waiting" }
  | { step: "checking"; far: string }
  | { step: "done"; verdict: Verdict }
  | { step: "failed"; message: string };

/** The word before the title; for a withdrawn report the title says it all. */
const TONES: Record<Verdict["state"], { tone: CalloutTone; word: string }> = {
  genuine: { tone: "good", word: "Genuine." },
  stated: { tone: "info", word: "In the log." },
  superseded: { tone: "caution", word: "Genuine, but superseded." },
  withdrawn: { tone: "caution", word: "" },
  unknown: { tone: "caution", word: "Unknown." },
  altered: { tone: "danger", word: "Altered." },
};

/** The progress of a check, and its result. */
export function Outcome({ progress }: { progress: Progress }) {
  return (
    <div role="status" className="mt-6">
      {progress.step === "checking" && (
        <p className="flex items-center gap-2.5 text-sm text-ink-soft">
          <Spinner label={null} />
          Checking: {progress.far}
        </p>
      )}
      {progress.step === "failed" && (
        <Callout tone="danger" title="The check failed to run">
          <p>{progress.message} Nothing is said about what you asked: please try again.</p>
        </Callout>
      )}
      {progress.step === "done" && <VerdictText verdict={progress.verdict} />}
    </div>
  );
}

function VerdictText({ verdict }: { verdict: Verdict }) {
  const { tone, word } = TONES[verdict.state];
  return (
    <Callout tone={tone} title={`${word} ${verdict.title}`.trim()}>
      {verdict.report && (
        <p>
          <a href={`/reports/${verdict.report.slug}`} className="text-link">
            {verdict.report.title}
          </a>
        </p>
      )}
      {verdict.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Callout>
  );
}
