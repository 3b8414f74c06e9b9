import { SelectField, TextareaField, TextField } from "@/components/ui/form-fields";
import type { DeskEdge } from "@/lib/entities/desk-types";
import { partialDateText } from "@/lib/evidence/partial-date";
import { CONFIDENCE_OPTIONS } from "./options";

export const EDGE_FIELDS = ["kind", "sharePercent", "validFrom", "validTo", "confidence", "asOf", "note"];

/** The facts of an edge besides its ends and kind. */
export function EdgeFields({ edge }: { edge?: DeskEdge }) {
  return (
    <>
      <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2 xl:grid-cols-3">
        <TextField
          name="validFrom"
          label="Valid from"
          hint="2015, 2015-03 or 2015-03-01"
          autoComplete="off"
          defaultValue={edge && partialDateText(edge.validFrom, edge.precision)}
        />
        <TextField
          name="validTo"
          label="Valid until"
          hint="As precise as “from”"
          autoComplete="off"
          defaultValue={edge && partialDateText(edge.validTo, edge.precision)}
        />
        <TextField
          name="asOf"
          label="As of"
          hint="The date the source refers to: 2018, 2018-05 or 2018-05-31"
          autoComplete="off"
          defaultValue={edge && partialDateText(edge.asOf, edge.asOfPrecision)}
        />
        <TextField
          name="sharePercent"
          label="Share, %"
          hint="Of an owner or a partner"
          defaultValue={edge?.sharePercent?.toString() ?? ""}
        />
        <SelectField
          name="confidence"
          label="Confidence"
          hint="How sure we are"
          options={CONFIDENCE_OPTIONS}
          defaultValue={edge?.confidence ?? "medium"}
        />
      </div>
      <TextareaField
        name="note"
        label="Note"
        hint="Only the desk sees it."
        rows={1}
        defaultValue={edge?.note ?? ""}
      />
    </>
  );
}
