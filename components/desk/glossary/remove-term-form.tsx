import { ActionForm } from "@/components/membership/action-form";
import { Button } from "@/components/ui/button";
import { removeTermAction } from "@/lib/glossary/actions";

/** Takes a term out of the glossary; the audit log keeps what it said. */
export function RemoveTermForm({ id }: { id: string }) {
  return (
    <details className="mt-10 max-w-xl border-t border-rule pt-4 text-sm">
      <summary className="text-ink-soft">Take this term out</summary>
      <p className="mt-2 text-ink-soft">
        Readers are no longer told what it means, and search no longer finds one language by the other.
      </p>
      <ActionForm action={removeTermAction} values={{ id }} className="mt-3">
        <Button type="submit" variant="danger">
          Take it out
        </Button>
      </ActionForm>
    </details>
  );
}
