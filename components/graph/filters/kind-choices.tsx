import { useHouseWords } from "@/components/field/house-words";
import { GROUP_LABELS, KIND_GROUPS, kindsOf } from "@/lib/graph/kind-groups";
import { GroupLine } from "../group-line";

/** The groups of kinds with their lines: legend and filter in one. Without a choice all are shown, and ticked. */
export function GroupChoices({ chosen }: { chosen: readonly string[] }) {
  return (
    <fieldset className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
      <legend className="float-left mr-5 text-sm font-medium">Lines</legend>
      {KIND_GROUPS.map((group) => (
        <label key={group} className="flex min-h-6 cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            name="group"
            value={group}
            checked={chosen.length === 0 || chosen.includes(group)}
            readOnly
          />
          <GroupLine group={group} />
          {GROUP_LABELS[group]}
        </label>
      ))}
    </fieldset>
  );
}

/** Every kind of relationship, by group. */
export function KindOptions() {
  const { edges } = useHouseWords();
  return KIND_GROUPS.map((group) => (
    <optgroup key={group} label={GROUP_LABELS[group]}>
      {kindsOf([group]).map((kind) => (
        <option key={kind} value={kind}>
          {edges[kind].verb}
        </option>
      ))}
    </optgroup>
  ));
}
