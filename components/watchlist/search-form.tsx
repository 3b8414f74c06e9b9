import { searchChoices } from "@/components/search/search-choices";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/form-fields";
import { editSearchAction } from "@/lib/following/actions";
import type { SavedQuestion } from "@/lib/search/saved-question";

type Props = { followId: string; name: string; question: SavedQuestion; topics: readonly string[] };

/** What a saved search is called and asks: the words and choices of the search page. */
export function SearchForm({ followId, name, question, topics }: Props) {
  const { q, ...chosen } = question;
  return (
    <ActionForm
      action={editSearchAction}
      fields={["name", "q", "sort", "within", "tag", "open"]}
      values={{ followId }}
      className="space-y-4"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="name" label="Name of this search" defaultValue={name} />
        <TextField name="q" label="Words" defaultValue={q} />
        {searchChoices(topics, { tag: chosen.tag }).map(({ field, label, any, words }) => (
          <SelectField
            key={field}
            name={field}
            label={label}
            defaultValue={chosen[field]}
            options={[{ value: "", label: any }, ...words.map(([value, text]) => ({ value, label: text }))]}
          />
        ))}
      </div>
      <SubmitButton variant="secondary" size="sm">
        Save this search
      </SubmitButton>
    </ActionForm>
  );
}
