import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { SelectField, TextareaField, TextField } from "@/components/ui/form-fields";
import { createCategoryAction, editCategoryAction } from "@/lib/forum/actions";
import type { Level, ManagedCategory } from "@/lib/forum/types";

type Props = { category?: ManagedCategory; levels: readonly Level[] };

/** Creates a category, or edits the given one. */
export function CategoryForm({ category, levels }: Props) {
  return (
    <ActionForm
      action={category ? editCategoryAction : createCategoryAction}
      fields={["name", "slug", "about", "minRank", "position"]}
      values={category && { categoryId: category.id }}
      className="max-w-xl space-y-5"
    >
      <TextField name="name" label="Name" defaultValue={category?.name} required />
      {!category && (
        <TextField
          name="slug"
          label="Address"
          hint="Lower-case letters, digits and hyphens, such as “policy”; it becomes /forum/policy and stays."
          required
        />
      )}
      <TextareaField
        name="about"
        label="Description"
        hint="One sentence under the name."
        rows={2}
        defaultValue={category?.about}
      />
      <SelectField
        name="minRank"
        label="Level"
        hint={
          category
            ? "Who may read and write. A change holds for the topics that are there, too: with a lower level, more people read what was written for fewer."
            : "Who may read and write."
        }
        defaultValue={String(category?.minRank ?? 0)}
        options={levels.map(({ rank, name }) => ({ value: String(rank), label: name }))}
      />
      <TextField
        name="position"
        label="Place"
        type="number"
        min="0"
        hint="Categories with lower numbers come first."
        defaultValue={String(category?.position ?? 0)}
        required
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{category ? "Save" : "Create category"}</SubmitButton>
        <LinkButton href="/admin/forum" variant="quiet">
          {category ? "Back to the categories" : "Cancel"}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
