import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { closeCategoryAction } from "@/lib/forum/actions";
import type { ManagedCategory } from "@/lib/forum/types";

/** Closes a category to new topics, or opens it again. */
export function CloseCategoryForm({ category: { id, closed } }: { category: ManagedCategory }) {
  return (
    <section aria-labelledby="close-title" className="mt-10 max-w-xl border-t border-rule pt-6">
      <h2 id="close-title" className="type-subhead">
        {closed ? "Closed to new topics" : "New topics"}
      </h2>
      <p className="mt-1.5 mb-4 text-sm text-ink-soft">
        {closed
          ? "Topics that are there can be read and answered."
          : "A closed category takes no new topics; those that are there can be read and answered."}
      </p>
      <ActionForm action={closeCategoryAction} values={{ categoryId: id, open: String(closed) }}>
        <SubmitButton variant="secondary">{closed ? "Open again" : "Close to new topics"}</SubmitButton>
      </ActionForm>
    </section>
  );
}
