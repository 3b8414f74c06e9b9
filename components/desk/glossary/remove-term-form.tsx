import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { removeTermAction } from "@/lib/glossary/actions";

/** Removes a term from the glossary; the audit log keeps what it said. */
export function RemoveTermForm({ id }: { id: string }) {
  return (
    <details className="mt-10 max-w-xl border-t border-rule pt-4 text-sm">
      <summary className="text-ink-soft">Remove this term</summary>
      <p className="mt-2 text-ink-soft">
        Readers will no longer see what it means, and a search in one language will no longer find the other.
      </p>
      <ActionForm action={removeTermAction} values={{ id }} className="mt-3">
        <Button type="submit" variant="danger">
          Remove term
        </Button>
      </ActionForm>
    </details>
  );
}
