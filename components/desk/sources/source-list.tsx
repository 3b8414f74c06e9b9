import { Newspaper, Plus } from "lucide-react";
import { PageHeading } from "@/components/admin/page-heading";
import { ReliabilityLine } from "@/components/source/labels";
import { SourceName } from "@/components/source/source-name";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { hrefWith, Pagination } from "@/components/ui/pagination";
import { Table, TableBody, TableCell, TableHead, TableHeading, TableRow } from "@/components/ui/table";
import { AFFILIATION_WORDS } from "@/lib/evidence/grades";
import type { ListDeskSources } from "@/lib/evidence/sources/schema";
import type { DeskSourceItem, DeskSourceList } from "@/lib/evidence/sources/types";
import { countryName } from "@/lib/text/country-names";
import { SourceFilters } from "./source-filters";

type Props = { list: DeskSourceList; query: ListDeskSources };

/** All sources by name, with their grade and the number of documents and claims. */
export function SourceList({ list: { items, total, next }, query }: Props) {
  const { after, ...filters } = query;
  return (
    <>
      <PageHeading
        title="Sources"
        text={`Who publishes what our claims rest on. ${total === 1 ? "1 source" : `${total.toLocaleString("en")} sources`}.`}
      >
        <LinkButton href="/desk/sources/new">
          <Plus aria-hidden="true" />
          New source
        </LinkButton>
      </PageHeading>
      <SourceFilters filters={filters} />
      <div className="mt-6">
        {items.length === 0 ? (
          <Nothing filtered={Object.values(filters).some(Boolean)} />
        ) : (
          <Rows items={items} />
        )}
      </div>
      <Pagination
        label="Pages of sources"
        className="mt-6"
        newerHref={after && hrefWith("/desk/sources", filters)}
        newerText="From the beginning"
        olderHref={next && hrefWith("/desk/sources", { ...filters, after: next })}
        olderText="Next"
      />
    </>
  );
}

function Rows({ items }: { items: readonly DeskSourceItem[] }) {
  return (
    <Table label="Sources" stack>
      <TableHead>
        <TableRow>
          <TableHeading>Source</TableHeading>
          <TableHeading>Reliability</TableHeading>
          <TableHeading>State</TableHeading>
          <TableHeading numeric>Documents</TableHeading>
          <TableHeading numeric>Claims</TableHeading>
        </TableRow>
      </TableHead>
      <TableBody>
        {items.map(({ id, name, nameZh, publisher, country, ...source }) => (
          <TableRow key={id}>
            <TableHeading scope="row">
              <SourceName name={name} nameZh={nameZh} href={`/desk/sources/${id}`} className="font-medium" />
              <span className="block text-[0.8125rem] font-normal text-ink-faint">
                {[publisher, country && countryName(country)].filter(Boolean).join(", ")}
              </span>
            </TableHeading>
            <TableCell label="Reliability">
              <ReliabilityLine reliability={source.reliability} />
            </TableCell>
            <TableCell label="State">{AFFILIATION_WORDS[source.stateAffiliation]}</TableCell>
            <TableCell label="Documents" numeric>
              {source.documents}
            </TableCell>
            <TableCell label="Claims" numeric>
              {source.claims}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return (
    <EmptyState
      icon={Newspaper}
      title={filtered ? "No matching sources" : "No sources yet"}
      text={
        filtered
          ? "Try part of a name, publisher or owner, or fewer filters."
          : "Start with the publisher of a document that a claim rests on."
      }
    >
      {filtered ? (
        <LinkButton href="/desk/sources" variant="secondary">
          Show all
        </LinkButton>
      ) : (
        <LinkButton href="/desk/sources/new">New source</LinkButton>
      )}
    </EmptyState>
  );
}
