import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { hrefWith } from "@/components/ui/pagination";
import type { Topic } from "@/lib/reports/types";
import type { SearchQuery } from "@/lib/search/schema";
import { type SearchChoice, searchChoices } from "./search-choices";

type Props = { query: SearchQuery; topics: readonly Topic[]; signedIn: boolean };

/** In which order reports are shown, and which; works without JavaScript. */
export function NarrowSearch({ query: { q, sort, within, tag, open }, topics, signedIn }: Props) {
  const chosen = { sort, within, tag, open };
  const choices = searchChoices(
    topics.map((topic) => topic.tag),
    { tag, open: signedIn ? undefined : "Free in full" },
  );
  return (
    <form
      method="get"
      action="/search"
      aria-label="Sort and narrow reports"
      className="mt-4 flex flex-wrap items-end gap-x-4 gap-y-3 print:hidden"
    >
      <input type="hidden" name="q" value={q} />
      {choices.map(({ field, label, any, words }) => (
        <Choice key={field} value={chosen[field]} {...{ field, label, any, words }} />
      ))}
      <div className="flex h-10 items-center gap-4">
        <Button type="submit" variant="secondary" size="sm">
          Show
        </Button>
        {(sort !== undefined || isNarrowed({ within, tag, open })) && (
          <a href={searchHref({ q })} className="text-link text-sm">
            Clear
          </a>
        )}
      </div>
    </form>
  );
}

type ChoiceProps = SearchChoice & { value?: string };

function Choice({ field, label, value, any, words }: ChoiceProps) {
  return (
    <Field label={label} id={`narrow-${field}`} className="min-w-40 max-sm:flex-1">
      {(control) => (
        <Select {...control} name={field} defaultValue={value ?? ""}>
          <option value="">{any}</option>
          {words.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** The address of a search; parameters in one order, so that each page has one address. */
export function searchHref(
  { q, as, sort, within, tag, open }: Omit<SearchQuery, "cursor">,
  cursor?: string | null,
): string {
  return hrefWith("/search", { q, as, sort, within, tag, open, cursor });
}

/** Whether some of the reports with the words are left out. */
export const isNarrowed = ({ within, tag, open }: Pick<SearchQuery, "within" | "tag" | "open">): boolean =>
  (within ?? tag ?? open) !== undefined;
