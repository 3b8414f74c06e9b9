import { MessageCircleMore, Plus } from "lucide-react";
import { PageHeading } from "@/components/admin/page-heading";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, TableBody, TableCell, TableHead, TableHeading, TableRow } from "@/components/ui/table";
import type { ManagedCategory } from "@/lib/forum/types";

/** The categories in the order in which readers see them. */
export function CategoriesView({ categories }: { categories: ManagedCategory[] }) {
  return (
    <>
      <PageHeading
        title="Forum"
        text="The categories, in the order in which readers see them. Moderators pin, lock and archive topics from the topics themselves."
      >
        <LinkButton href="/admin/forum/new">
          <Plus aria-hidden="true" />
          New category
        </LinkButton>
      </PageHeading>
      {categories.length === 0 ? (
        <EmptyState
          icon={MessageCircleMore}
          title="No categories yet"
          text="Without one, the forum lists the discussions of reports alone."
        >
          <LinkButton href="/admin/forum/new">Make the first category</LinkButton>
        </EmptyState>
      ) : (
        <Table label="Categories" stack>
          <TableHead>
            <TableRow>
              <TableHeading>Category</TableHeading>
              <TableHeading>Level</TableHeading>
              <TableHeading numeric>Topics</TableHeading>
              <TableHeading numeric>Place</TableHeading>
            </TableRow>
          </TableHead>
          <TableBody>
            {categories.map(({ id, slug, name, about, level, closed, topics, position }) => (
              <TableRow key={id}>
                <TableHeading scope="row">
                  <a href={`/admin/forum/${id}`} className="quiet-link font-medium wrap-anywhere">
                    {name}
                  </a>{" "}
                  {closed && <Badge>Closed</Badge>}
                  <span className="block text-[0.8125rem] font-normal wrap-anywhere text-ink-faint">
                    {about ? `/forum/${slug}: ${about}` : `/forum/${slug}`}
                  </span>
                </TableHeading>
                <TableCell label="Level">{level ?? "Everyone"}</TableCell>
                <TableCell label="Topics" numeric>
                  {topics}
                </TableCell>
                <TableCell label="Place" numeric>
                  {position}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </>
  );
}
