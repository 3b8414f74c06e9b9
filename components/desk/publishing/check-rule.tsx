import { CircleAlert, CircleCheck, CircleX } from "lucide-react";
import { useState } from "react";
import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { problemOfReason } from "@/lib/checks/reason";
import type { CheckedRule, Finding } from "@/lib/checks/types";
import { FindingLine } from "./finding-line";

/** Findings beyond this number are collapsed. */
const SHOWN = 4;

type Props = {
  rule: CheckedRule;
  reason: string;
  mayPublish: boolean;
  onReason: (reason: string) => void;
  onGo: (finding: Finding) => void;
};

/** A rule with its findings, and for a warning a field for the reason. */
export function CheckRuleView({ rule, reason, mayPublish, onReason, onGo }: Props) {
  const { severity, title, advice, findings } = rule;
  const problem = problemOfReason(reason);
  // Do not call a reason too short while the user is typing it.
  const [left, setLeft] = useState(false);
  const answered = severity === "warning" && problem === null;
  const Icon = severity === "error" ? CircleX : answered ? CircleCheck : CircleAlert;
  const tone = severity === "error" ? "text-danger" : answered ? "text-good" : "text-caution";
  const lines = (some: readonly Finding[]) => (
    <ul>
      {some.map((finding) => (
        <li key={finding.key}>
          <FindingLine finding={finding} onGo={() => onGo(finding)} />
        </li>
      ))}
    </ul>
  );
  return (
    <li className="border-t border-rule py-3 first:border-t-0 first:pt-0">
      <h4 className="flex items-start gap-2 text-sm font-semibold">
        <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${tone}`} />
        <span>
          <span className="sr-only">{severity === "error" ? "Error: " : "Warning: "}</span>
          {title}
          {findings.length > 1 && <span className="font-normal text-ink-faint"> · {findings.length}</span>}
        </span>
      </h4>
      <p className="ml-6 text-[0.8125rem] text-ink-faint">{advice}</p>
      <div className="mt-1 ml-4">
        {lines(findings.slice(0, SHOWN))}
        {findings.length > SHOWN && (
          <details>
            <summary className="cursor-pointer px-2 py-1 text-sm text-link">
              {findings.length - SHOWN} more
            </summary>
            {lines(findings.slice(SHOWN))}
          </details>
        )}
      </div>
      {severity === "warning" && mayPublish && (
        <Field label="Reason" error={left && reason !== "" ? problem : null} className="mt-1.5 ml-6">
          {(control) => (
            <Input
              {...control}
              maxLength={500}
              autoComplete="off"
              value={reason}
              onChange={(event) => onReason(event.target.value)}
              onFocus={() => setLeft(false)}
              onBlur={() => setLeft(true)}
              className="h-9"
            />
          )}
        </Field>
      )}
    </li>
  );
}
