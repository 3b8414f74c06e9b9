import { GROUP_DASHES, type KindGroup } from "@/lib/graph/kind-groups";

/** Each group's colour; its dashes identify it without colour. */
export const GROUP_TEXT: Record<KindGroup, string> = {
  ownership: "text-accent",
  supply: "text-info",
  operation: "text-ink-faint",
  control: "text-danger",
  ties: "text-good",
};

/** A sample of a group's line. */
export function GroupLine({ group }: { group: KindGroup }) {
  return (
    <svg
      aria-hidden="true"
      width="34"
      height="8"
      viewBox="0 0 34 8"
      className={`shrink-0 ${GROUP_TEXT[group]}`}
    >
      <line
        x1="0"
        y1="4"
        x2="34"
        y2="4"
        stroke="currentColor"
        strokeWidth="2"
        strokeDasharray={GROUP_DASHES[group].join(" ")}
      />
    </svg>
  );
}
