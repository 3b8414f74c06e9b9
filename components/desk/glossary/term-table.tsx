import { Plus } from "lucide-react";
import { PageHeading } from "@/components/admin/page-heading";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchBox } from "@/components/ui/search-box";
import { Table, TableBody, TableCell, TableHead, TableHeading, TableRow } from "@/components/ui/table";
import type { GlossaryLine } from "@/lib/glossary/schema";

type Props = {
  terms: readonly GlossaryLine[];
  q: string;
  /** the house has a second language */
  second: boolean;
};

/** The glossary at the desk. */
export function TermTable({ terms, q, second }: Props) {
  return (
    <>
      <PageHeading
        title="Glossary"
        text={
          second
            ? "The first use of a term in each report is explained to readers."
            : "Readers find these terms explained on their own page and in search."
        }
      >
        <LinkButton href="/desk/glossary/new">
          <Plus aria-hidden="true" />
          New term
        </LinkButton>
      </PageHeading>
      <SearchBox action="/desk/glossary" label="Search terms" defaultValue={q} className="mb-5 max-w-sm" />
      {terms.length === 0 ? (
        <EmptyState
          title={q ? "No matching terms" : "No terms yet"}
          text={q ? undefined : "Add the first, and readers will find what it means."}
        />
      ) : (
        <Table label="Terms" stack>
          <TableHead>
            <TableRow>
              <TableHeading>Term</TableHeading>
              {second && <TableHeading>English</TableHeading>}
              <TableHeading>Sense</TableHeading>
            </TableRow>
          </TableHead>
          <TableBody>
            {terms.map(({ slug, zh, pinyin, en, sense }) => (
              <TableRow key={slug}>
                <TableHeading scope="row">
                  <a
                    href={`/desk/glossary/${slug}`}
                    className="quiet-link font-medium"
                    lang={zh === null ? undefined : "zh-Hans"}
                  >
                    {zh ?? en.join("; ")}
                  </a>
                  {pinyin && (
                    <span lang="zh-Latn-pinyin" className="block text-[0.8125rem] font-normal text-ink-faint">
                      {pinyin}
                    </span>
                  )}
                </TableHeading>
                {second && <TableCell label="English">{en.join("; ")}</TableCell>}
                <TableCell label="Sense">{sense}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </>
  );
}
