import { CircleHelp } from "lucide-react";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/class-names";

const KEYS: [keys: string, what: string][] = [
  ["Arrow keys", "to the next entity in the column, or in the next column"],
  ["Enter", "into the panel: its relationships, then the sentence that proves one"],
  ["E", "show all relationships of the entity"],
  ["Escape", "from the panel back to the map; again, clear the selection"],
  ["+ and −", "zoom in and out; 0 for the whole map"],
];

/** The keys of the map. */
export function KeyHelp() {
  return (
    <>
      <button
        type="button"
        popoverTarget="graph-keys"
        className={cn(
          buttonStyle({ variant: "secondary", size: "icon-sm" }),
          "absolute bottom-3 left-13 z-10",
        )}
        aria-label="Keys"
      >
        <CircleHelp aria-hidden="true" />
      </button>
      <div
        id="graph-keys"
        popover="auto"
        className="m-auto w-88 max-w-[92vw] rounded-overlay border border-rule bg-surface p-5 text-sm text-ink shadow-overlay"
      >
        <h2 className="font-semibold">Keys on the map</h2>
        <dl className="mt-3 grid grid-cols-[6.5rem_1fr] gap-x-3 gap-y-2">
          {KEYS.map(([keys, what]) => (
            <div key={keys} className="contents">
              <dt className="font-medium">{keys}</dt>
              <dd className="text-ink-soft">{what}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}
