import { Table, TableBody, TableCell, TableHead, TableHeading, TableRow } from "@/components/ui/table";
import type { Edge } from "@/lib/entities/types";
import { type FieldWords, shortVerb } from "@/lib/field/words";
import { entityHref } from "./addresses";
import { EntityName } from "./entity-name";
import { ProofLink } from "./proof-link";
import { relationshipFacts } from "./relationship-labels";

/** The edges of the picture in words. */
export function NeighbourhoodTable({
  name,
  edges,
  day,
  words,
}: {
  name: string;
  edges: readonly Edge[];
  day: string | null;
  words: FieldWords;
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
              {[shortVerb(words, edge.kind), ...relationshipFacts(edge)].join(" · ")}
            </TableCell>
            <TableCell label="To">
              <EntityName {...edge.to} href={entityHref(edge.to.slug, day)} />
            </TableCell>
            <TableCell label="Proof">
              <ProofLink
                edge={edge}
                of={`${edge.from.name} ${shortVerb(words, edge.kind)} ${edge.to.name}`}
              />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
