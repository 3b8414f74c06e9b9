import { RefreshWhile } from "@/components/people/refresh-while";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Callout } from "@/components/ui/callout";
import { hrefWith } from "@/components/ui/pagination";
import { mapFileAgainAction, startImportAction, undoImportAction } from "@/lib/register/actions";
import { TO_DO } from "@/lib/register/policy";
import type { ImportView } from "@/lib/register/types";
import { count } from "./labels";

/** What can be done with an import now, or how far it is. */
export function ImportActs({ view }: { view: ImportView }) {
  const { id, state, counts, canMapAgain } = view;
  const sum = (of: "lines" | "done" | "undone" | "kept", plans?: readonly string[]) =>
    counts.filter(({ plan }) => plans?.includes(plan) ?? true).reduce((all, row) => all + row[of], 0);
  const todo = sum("lines", ["create", "extend"]);
  const open = sum("lines", ["decide"]);
  if (state === "checking") {
    const all = sum("lines");
    return <Progress id={id} done={all - sum("lines", ["waiting"])} of={all} word="checked" />;
  }
  if (state === "running")
    return <Progress id={id} done={sum("done")} of={sum("lines", TO_DO)} word="done" />;
  if (state === "undoing")
    return <Progress id={id} done={sum("undone")} of={sum("done")} word="taken back" />;
  if (state === "undone" || state === "done") return <Ended view={view} kept={sum("kept")} />;
  return (
    <div className="space-y-4">
      {open > 0 && (
        <Callout
          tone="caution"
          title={open === 1 ? "A line waits for you" : `${count(open)} lines wait for you`}
        >
          <p>
            They are called like entities of the register.{" "}
            <a href={hrefWith(`/desk/entities/import/${id}`, { plan: "decide" })} className="text-link">
              Decide which they are
            </a>
            ; those that are still open stay out.
          </p>
        </Callout>
      )}
      {todo === 0 && open === 0 && (
        <Callout tone="info" title="Nothing to do">
          <p>No line would change anything.</p>
        </Callout>
      )}
      <div className="flex flex-wrap gap-3">
        {todo > 0 && (
          <ActionForm action={startImportAction} values={{ importId: id }}>
            <SubmitButton>
              Import {count(todo)} {todo === 1 ? "line" : "lines"}
            </SubmitButton>
          </ActionForm>
        )}
        {canMapAgain && (
          <ActionForm action={mapFileAgainAction} values={{ importId: id }}>
            <SubmitButton variant="secondary">Choose the columns again</SubmitButton>
          </ActionForm>
        )}
      </div>
    </div>
  );
}

type ProgressProps = { id: string; done: number; of: number; word: string };

function Progress({ id, done, of, word }: ProgressProps) {
  return (
    <div className="max-w-md space-y-2 text-sm">
      <RefreshWhile />
      <p role="status">
        {of === 0 ? "The file is being read." : `${count(done)} of ${count(of)} lines ${word}.`}{" "}
        <a href={`/desk/entities/import/${id}`} className="text-link">
          Look again
        </a>
      </p>
      <progress
        value={of === 0 ? undefined : done}
        max={of || undefined}
        className="w-full"
        aria-label={`Lines ${word}`}
      />
    </div>
  );
}

function Ended({ view: { id, state }, kept }: { view: ImportView; kept: number }) {
  if (state === "done")
    return (
      <ActionForm action={undoImportAction} values={{ importId: id }}>
        <SubmitButton variant="secondary">Undo all of it</SubmitButton>
      </ActionForm>
    );
  if (kept === 0) return null;
  return (
    <Callout tone="info" title={kept === 1 ? "Something stays" : `Something of ${count(kept)} lines stays`}>
      <p>It has been changed or used since; each line says how.</p>
    </Callout>
  );
}
