import type { ChangesSince } from "@/lib/checks/types";
import { Comparison } from "../comparison";

/** The difference to the version that readers have, word by word, so that a slip in a correction shows. */
export function Changes({ since: { version, differences } }: { since: ChangesSince }) {
  return (
    <section aria-label={`Changes since version ${version}`} className="space-y-2">
      <h3 className="text-sm font-semibold">Changes since version {version}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div tabIndex={0} className="max-h-80 overflow-y-auto rounded-card">
        <Comparison differences={differences} />
      </div>
    </section>
  );
}
