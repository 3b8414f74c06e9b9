import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/form-fields";
import { moveTopicAction } from "@/lib/forum/actions";
import type { CategoryView } from "@/lib/forum/types";

type Props = {
  threadId: string;
  title: string;
  category: CategoryView;
  /** that it may be moved to */
  categories: readonly CategoryView[];
};

/** Changes a topic's title and category. */
export function MoveTopicForm({ threadId, title, category, categories }: Props) {
  const others = categories.filter(({ id, closed }) => id !== category.id && !closed);
  return (
    <details className="mt-4 rounded-card border border-rule px-4 py-3 text-sm print:hidden">
      <summary className="cursor-pointer font-medium">Rename or move this topic</summary>
      <ActionForm
        action={moveTopicAction}
        fields={["title", "categoryId"]}
        values={{ threadId }}
        className="mt-4 space-y-4"
      >
        <TextField name="title" label="Title" defaultValue={title} required />
        <SelectField
          name="categoryId"
          label="Category"
          hint="Its level is that of the topic from now on."
          defaultValue={category.id}
          options={[category, ...others].map(({ id, name, level }) => ({
            value: id,
            label: level ? `${name} (${level})` : name,
          }))}
        />
        <SubmitButton variant="secondary" size="sm">
          Save
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
