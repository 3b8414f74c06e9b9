import { verbOf } from "@/lib/graph/edge-words";
import { GROUP_LABELS, KIND_GROUPS, kindsOf } from "@/lib/graph/kind-groups";

/** Every kind of relationship, by group. */
export function KindOptions() {
  return KIND_GROUPS.map((group) => (
    <optgroup key={group} label={GROUP_LABELS[group]}>
      {kindsOf([group]).map((kind) => (
        <option key={kind} value={kind}>
          {verbOf(kind)}
        </option>
      ))}
    </optgroup>
  ));
}
