import { tagLabel } from "@/components/report/tag-links";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { SelectField, type SelectOption, TextField } from "@/components/ui/form-fields";
import { editSearchAction } from "@/lib/following/actions";
import { CHOICE_WORDS, type SavedQuestion } from "@/lib/search/saved-question";

type Props = { followId: string; name: string; question: SavedQuestion; topics: readonly string[] };

/** What a saved search is called and asks: the words and choices of the search page. */
export function SearchForm({ followId, name, question, topics }: Props) {
  const { q, sort, within, tag, open } = question;
  const tags = tag === undefined || topics.includes(tag) ? topics : [tag, ...topics];
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
        <SelectField
          name="sort"
          label="Order"
          defaultValue={sort}
          options={orAny("Best match", CHOICE_WORDS.sort)}
        />
        <SelectField
          name="within"
          label="Published"
          defaultValue={within}
          options={orAny("At any time", CHOICE_WORDS.within)}
        />
        <SelectField
          name="tag"
          label="Topic"
          defaultValue={tag}
          options={orAny("Any topic", Object.fromEntries(tags.map((one) => [one, tagLabel(one)])))}
        />
        <SelectField
          name="open"
          label="Access"
          defaultValue={open}
          options={orAny("Any report", CHOICE_WORDS.open)}
        />
      </div>
      <SubmitButton variant="secondary" size="sm">
        Save this search
      </SubmitButton>
    </ActionForm>
  );
}

const orAny = (any: string, words: Record<string, string>): SelectOption[] => [
  { value: "", label: any },
  ...Object.entries(words).map(([value, label]) => ({ value, label })),
];
