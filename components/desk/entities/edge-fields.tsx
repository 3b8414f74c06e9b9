import { SelectField, TextareaField, TextField } from "@/components/membership/form-fields";
import type { DeskEdge } from "@/lib/entities/desk-types";
import { CONFIDENCE_OPTIONS, PRECISION_OPTIONS } from "./options";

export const EDGE_FIELDS = [
  "kind",
  "sharePercent",
  "validFrom",
  "validTo",
  "precision",
  "confidence",
  "asOf",
  "note",
];

/** What is known of an edge besides its ends and kind. */
export function EdgeFields({ edge }: { edge?: DeskEdge }) {
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2 xl:grid-cols-3">
        <TextField
          name="sharePercent"
          label="Share, %"
          hint="Of “owns” alone"
          defaultValue={edge?.sharePercent?.toString() ?? ""}
        />
        <SelectField
          name="confidence"
          label="Confidence"
          hint="That it is so"
          options={CONFIDENCE_OPTIONS}
          defaultValue={edge?.confidence ?? "medium"}
        />
        <TextField
          name="asOf"
          label="As of"
          hint="The day the source speaks of"
          type="date"
          defaultValue={edge?.asOf ?? ""}
        />
        <TextField name="validFrom" label="Holds from" type="date" defaultValue={edge?.validFrom ?? ""} />
        <TextField name="validTo" label="Holds until" type="date" defaultValue={edge?.validTo ?? ""} />
        <SelectField
          name="precision"
          label="Dates are known"
          options={PRECISION_OPTIONS}
          defaultValue={edge?.precision ?? "day"}
        />
      </div>
      <TextareaField
        name="note"
        label="Note"
        hint="For the desk alone."
        rows={1}
        defaultValue={edge?.note ?? ""}
      />
    </>
  );
}
