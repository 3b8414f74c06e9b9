import { PageHeading } from "@/components/admin/page-heading";
import { SubmitButton } from "@/components/ui/action-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { TextField } from "@/components/ui/form-fields";
import { mergeEntitiesAction, undoMergeAction } from "@/lib/entities/actions/merges";
import type { DeskLink, MergePreview } from "@/lib/entities/desk-types";
import { ActForm } from "./act-form";
import { MergeTargetPicker } from "./entity-picker";
import { MergeSides } from "./merge-sides";

type Props = { entity: DeskLink; preview: MergePreview | null };

/** Merging in two steps: which entity remains, then the preview and the reason. */
export function MergeView({ entity, preview }: Props) {
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/desk/entities", name: "Entities" },
          { href: `/desk/entities/${entity.id}`, name: entity.name },
        ]}
        current="Merge"
        className="mb-4"
      />
      <PageHeading
        title={`Merge ${entity.name}`}
        text="For an entity that is in the register twice. Nothing is rewritten: readers are redirected to the one that remains, and you can undo it at any time."
      />
      <MergeTargetPicker fromId={entity.id} chosen={preview?.into.id} />
      {preview && <Preview preview={preview} />}
    </>
  );
}

function Preview({ preview }: { preview: MergePreview }) {
  const { from, into, clashes, edgesBetween } = preview;
  const blocked = into.mergedInto ?? from.mergedInto;
  return (
    <div className="mt-6 space-y-6">
      {clashes.length > 0 && (
        <Callout tone="caution" title="Their identifiers suggest two different entities">
          <p>{clashes.join("; ")}. An entity has only one of each, so check again before you merge.</p>
        </Callout>
      )}
      {from.kind !== into.kind && (
        <Callout tone="caution" title="They are different kinds">
          <p>The kind, country, stages and summary of {into.name} are kept.</p>
        </Callout>
      )}
      {edgesBetween > 0 && (
        <Callout tone="info" title="They have relationships with each other">
          <p>
            {edgesBetween === 1 ? "It" : "They"} would connect an entity to itself, so will not be shown while
            merged.
          </p>
        </Callout>
      )}
      <MergeSides preview={preview} />
      {blocked ? (
        <Callout tone="danger" title={`One of them has already been merged into “${blocked}”`} />
      ) : (
        <ActForm
          action={mergeEntitiesAction}
          fields={["reason"]}
          values={{ fromId: from.id, intoId: into.id }}
          undo={{ action: undoMergeAction, field: "mergeId" }}
          next={`/desk/entities/${into.id}`}
          className="max-w-xl space-y-4"
        >
          <TextField name="reason" label="Why they are the same" hint="Kept with the merge." required />
          <div className="flex flex-wrap gap-3">
            <SubmitButton>Merge into {into.name}</SubmitButton>
            <LinkButton href={`/desk/entities/${into.id}/merge?into=${from.id}`} variant="quiet">
              The other way round
            </LinkButton>
          </div>
        </ActForm>
      )}
    </div>
  );
}
