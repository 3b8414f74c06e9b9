import type { ChangesSince } from "@/lib/reports/gate/types";
import { Comparison } from "../comparison";

/** What is different from the version that readers have, word by word: a slip of a correction shows here. */
export function Changes({ since: { version, differences } }: { since: ChangesSince }) {
  return (
    <section aria-label={`Changes since version ${version}`} className="space-y-2">
      <h3 className="text-sm font-semibold">Changes since version {version}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div tabIndex={0} className="max-h-80 overflow-y-auto rounded-card">
        <Comparison differences={differences} />
      </div>
    </section>
  );
}
