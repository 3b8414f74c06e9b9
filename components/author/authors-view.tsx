import { PageHeading } from "@/components/admin/page-heading";
import { Table, TableBody, TableCell, TableHead, TableHeading, TableRow } from "@/components/ui/table";
import type { AuthorLine } from "@/lib/authors/types";
import { AuthorForm } from "./author-form";

type Props = { authors: readonly AuthorLine[]; viewerName: string; all: boolean };

/** Everyone who signs reports, and a form for one more. */
export function AuthorsView({ authors, viewerName, all }: Props) {
  const own = authors.some(({ editable }) => editable);
  return (
    <>
      <PageHeading
        title="Authors"
        text="Who can sign reports. Readers find each author’s page from the byline, once something is published under the name."
      />
      {authors.length > 0 && (
        <Table label="Authors" stack>
          <TableHead>
            <TableRow>
              <TableHeading>Author</TableHeading>
              <TableHeading>Account</TableHeading>
              <TableHeading numeric>Reports</TableHeading>
            </TableRow>
          </TableHead>
          <TableBody>
            {authors.map(({ id, name, slug, accountName, reports, editable }) => (
              <TableRow key={id}>
                <TableHeading scope="row">
                  <a
                    href={editable ? `/desk/authors/${id}` : `/authors/${slug}`}
                    className="quiet-link font-medium wrap-anywhere"
                  >
                    {name}
                  </a>
                </TableHeading>
                <TableCell label="Account">{accountName ?? "—"}</TableCell>
                <TableCell label="Reports" numeric>
                  {reports}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {(all || !own) && (
        <section aria-labelledby="new-author" className="mt-10">
          <h2 id="new-author" className="type-subhead mb-4">
            {all ? "Add an author" : "Sign reports yourself"}
          </h2>
          <AuthorForm all={all} name={all ? undefined : viewerName} />
        </section>
      )}
    </>
  );
}
