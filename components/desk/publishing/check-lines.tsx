import { CircleAlert, CircleCheck, CircleX } from "lucide-react";
import type { Check } from "./checklist";

const LOOKS = {
  missing: { icon: CircleX, tone: "text-danger", name: "Missing" },
  look: { icon: CircleAlert, tone: "text-caution", name: "Worth a look" },
  done: { icon: CircleCheck, tone: "text-good", name: "Done" },
} as const;

/** The checklist, what is missing first. */
export function CheckLines({ checks }: { checks: readonly Check[] }) {
  const sorted = (["missing", "look", "done"] as const).flatMap((state) =>
    checks.filter((check) => check.state === state),
  );
  return (
    <ul className="space-y-1.5 text-sm">
      {sorted.map(({ state, text }) => {
        const { icon: Icon, tone, name } = LOOKS[state];
        return (
          <li key={text} className="flex items-start gap-2">
            <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${tone}`} />
            <span className={state === "done" ? "text-ink-faint" : "text-ink"}>
              <span className="sr-only">{name}: </span>
              {text}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
