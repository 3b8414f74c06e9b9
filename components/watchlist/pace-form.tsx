import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/form-fields";
import { setPaceAction } from "@/lib/alerts/actions";
import type { Pace } from "@/lib/alerts/due-at";

const PACE_LABELS: Record<Pace, string> = {
  at_once: "At once",
  daily: "In a daily digest",
  weekly: "In a weekly digest",
  never: "No mail, only on this site",
};

const PACES: readonly Pace[] = ["at_once", "daily", "weekly", "never"];

export const PACE_OPTIONS = PACES.map((value) => ({ value, label: PACE_LABELS[value] }));

/** For one follow, which may leave it to the settings. */
const OWN_PACE_OPTIONS = [{ value: "", label: "As in your settings" }, ...PACE_OPTIONS];

type Props = { followId: string; name: string; pace: Pace | null };

/** How soon a person is told of one thing they follow. */
export function PaceForm({ followId, name, pace }: Props) {
  return (
    <ActionForm
      action={setPaceAction}
      fields={["pace"]}
      values={{ followId }}
      className="flex flex-wrap items-end gap-3"
    >
      <SelectField
        name="pace"
        label={
          <>
            Alerts <span className="sr-only">about {name}</span>
          </>
        }
        defaultValue={pace ?? ""}
        options={OWN_PACE_OPTIONS}
        className="min-w-0 grow basis-52"
      />
      <SubmitButton variant="secondary" size="sm" className="h-10">
        Save <span className="sr-only">the pace of {name}</span>
      </SubmitButton>
    </ActionForm>
  );
}
