import { Highlighter } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { shortened } from "@/components/ui/mixed-text";
import { OwnListTabs } from "@/components/ui/own-list";
import { PagedList } from "@/components/ui/paged-list";
import { hrefWith } from "@/components/ui/pagination";
import { COLOUR_NAMES, COLOURS } from "@/lib/library/policy";
import type { ListAnnotations } from "@/lib/library/schema";
import type { AnnotationList, AnnotationView } from "@/lib/library/types";
import { EditNote } from "./edit-note";
import { ExportLinks } from "./export-links";
import { MarkedWords } from "./marked-words";
import { UndoRemoved } from "./undo-removed";

type Props = {
  list: AnnotationList;
  /** the reports that were annotated */
  reports: readonly { slug: string; title: string }[];
  filters: ListAnnotations;
};

const PATH = "/library/notes";

/** Everything that a person highlighted and noted, newest first, with search and filters. */
export function NotesView({ list: { items, next, total }, reports, filters }: Props) {
  const { after, removed, ...asked } = filters;
  const filtered = Object.values(asked).some(Boolean);
  return (
    <div className="max-w-4xl py-10 sm:py-14">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div>
          <h1 className="type-title">Notes and highlights</h1>
          <p className="mt-1 text-ink-soft">Only you see them.</p>
        </div>
        {reports.length > 0 && <ExportLinks />}
      </header>
      <div className="mt-6">
        <OwnListTabs current="notes" />
      </div>
      {removed && <UndoRemoved kind="note" id={removed} />}
      {reports.length > 0 && (
        <div className="mt-6 print:hidden">
          <FilterForm
            action={PATH}
            clearHref={PATH}
            wordsLabel="Words"
            filters={asked}
            className="sm:grid-cols-[minmax(0,1fr)_repeat(3,minmax(0,10rem))_auto]"
            choices={[
              {
                name: "report",
                label: "Report",
                options: reports.map(({ slug, title }) => ({ value: slug, label: title })),
              },
              {
                name: "colour",
                label: "Colour",
                options: COLOURS.map((colour) => ({ value: colour, label: COLOUR_NAMES[colour] })),
              },
              {
                name: "show",
                label: "Show",
                options: [
                  { value: "notes", label: "With a note" },
                  { value: "changed", label: "Passage changed" },
                ],
              },
            ]}
          />
          <p role="status" className="mt-4 text-sm text-ink-soft">
            {total === 1 ? "One" : total} {filtered ? "found" : "in all"}
          </p>
        </div>
      )}
      <div className="mt-4">
        <PagedList
          label="Notes and highlights"
          items={items}
          keyOf={({ id }) => id}
          itemClassName="py-5"
          newerHref={after ? hrefWith(PATH, asked) : null}
          newerText="Newest"
          olderHref={next && hrefWith(PATH, { ...asked, after: next })}
          nothing={filtered ? <NothingFound /> : <NothingYet />}
        >
          {(item) => <Item item={item} />}
        </PagedList>
      </div>
    </div>
  );
}

function Item({ item }: { item: AnnotationView }) {
  const { id, report, version, blockId, state, createdAt } = item;
  const there = state === "same" || state === "changed";
  return (
    <article aria-label={`In ${report.title}`}>
      <p className="mb-3 type-meta wrap-anywhere">
        <a href={`/reports/${report.slug}${there ? `#${blockId}` : ""}`} className="text-link">
          {report.title}
        </a>
        , version {version}, <DateTime value={createdAt} show="day" />
      </p>
      <MarkedWords {...item} />
      <EditNote
        id={id}
        colour={item.colour}
        note={item.note}
        about={item.words ? shortened(item.words, 60) : `in ${report.title}`}
      />
    </article>
  );
}

function NothingFound() {
  return (
    <EmptyState title="Nothing found" text="No note, and no words that are open to you today, match.">
      <LinkButton href={PATH} variant="secondary">
        Show all
      </LinkButton>
    </EmptyState>
  );
}

function NothingYet() {
  return (
    <EmptyState
      icon={Highlighter}
      title="No notes or highlights yet"
      text="Select words in a report, then choose a colour or take a note. Without a mouse: the ¶ next to a passage leads there too."
    >
      <LinkButton href="/reports">Reports</LinkButton>
    </EmptyState>
  );
}
