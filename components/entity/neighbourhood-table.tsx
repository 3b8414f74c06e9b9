import { Table, TableBody, TableCell, TableHead, TableHeading, TableRow } from "@/components/ui/table";
import type { Edge } from "@/lib/entities/types";
import { entityHref } from "./addresses";
import { edgeVerb } from "./edge-words";
import { EntityName } from "./entity-name";
import { ProofLink } from "./proof-link";
import { relationshipFacts } from "./relationship-labels";

/** The edges of the picture in words. */
export function NeighbourhoodTable({
  name,
  edges,
  day,
}: {
  name: string;
  edges: readonly Edge[];
  day: string | null;
}) {
  return (
    <Table label={`Relationships around ${name}`} stack className="mt-2">
      <TableHead>
        <TableRow>
          <TableHeading>From</TableHeading>
          <TableHeading>Relationship</TableHeading>
          <TableHeading>To</TableHeading>
          <TableHeading>Proof</TableHeading>
        </TableRow>
      </TableHead>
      <TableBody>
        {edges.map((edge) => (
          <TableRow key={edge.id}>
            <TableCell label="From">
              <EntityName {...edge.from} href={entityHref(edge.from.slug, day)} />
            </TableCell>
            <TableCell label="Relationship">
              {[edgeVerb(edge), ...relationshipFacts(edge)].join(" · ")}
            </TableCell>
            <TableCell label="To">
              <EntityName {...edge.to} href={entityHref(edge.to.slug, day)} />
            </TableCell>
            <TableCell label="Proof">
              <ProofLink edge={edge} of={`${edge.from.name} ${edgeVerb(edge)} ${edge.to.name}`} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
