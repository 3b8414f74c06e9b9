import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Skeleton } from "@/components/ui/loading";
import type { Finding } from "@/lib/checks/types";
import type { CheckReasons } from "./check-reasons";
import { CheckRuleView } from "./check-rule";
import type { DraftChecks } from "./use-draft-checks";

type Props = {
  check: DraftChecks;
  reasons: CheckReasons;
  mayPublish: boolean;
  onReason: (rule: string, reason: string) => void;
  onGo: (finding: Finding) => void;
  onRetry: () => void;
};

/** The result of the checks, errors first; the summary line gets the focus once it is there. */
export function ChecksView({ check, reasons, mayPublish, onReason, onGo, onRetry }: Props) {
  const summary = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (check.kind === "checked") summary.current?.focus({ preventScroll: true });
  }, [check]);
  if (check.kind === "checking") {
    return (
      <div role="status" className="space-y-2">
        <p className="text-sm text-ink-soft">Checking the text…</p>
        <Skeleton className="w-3/4" />
        <Skeleton className="w-1/2" />
      </div>
    );
  }
  if (check.kind === "failed") {
    return (
      <Callout tone="danger" role="alert" title="The text could not be checked">
        <p>{check.message}</p>
        <Button variant="secondary" size="sm" onClick={onRetry}>
          Try again
        </Button>
      </Callout>
    );
  }
  return (
    <section aria-label="Result of the checks" className="space-y-3">
      <p ref={summary} tabIndex={-1} className="text-sm font-semibold outline-none">
        {summaryOf(check.rules)}
      </p>
      {check.rules.length > 0 && (
        <ul className="rounded-card border border-rule px-3 pt-3">
          {check.rules.map((rule) => (
            <CheckRuleView
              key={rule.id}
              rule={rule}
              reason={reasons[rule.id] ?? ""}
              mayPublish={mayPublish}
              onReason={(reason) => onReason(rule.id, reason)}
              onGo={onGo}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function summaryOf(rules: Extract<DraftChecks, { kind: "checked" }>["rules"]): string {
  const count = (severity: "error" | "warning") =>
    rules.filter((rule) => rule.severity === severity).reduce((sum, rule) => sum + rule.findings.length, 0);
  const [errors, warnings] = [count("error"), count("warning")];
  if (errors + warnings === 0) return "No problems found.";
  const said = [
    ...(errors > 0 ? [`${errors} ${errors === 1 ? "problem" : "problems"} to fix`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? "warning" : "warnings"}`] : []),
  ];
  return `${said.join("; ")}.`;
}
