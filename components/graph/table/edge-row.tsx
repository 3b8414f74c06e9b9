import { EntityName } from "@/components/entity/entity-name";
import { shareText } from "@/components/entity/relationship-labels";
import { Badge } from "@/components/ui/badge";
import { Spinner } from "@/components/ui/loading";
import { TableCell, TableRow } from "@/components/ui/table";
import { verbOf } from "@/lib/graph/edge-words";
import { groupOf } from "@/lib/graph/kind-groups";
import type { EdgeProof, GraphEdge, GraphNode } from "@/lib/graph/types";
import { GroupLine } from "../group-line";
import { datesText } from "../labels";
import { EdgeProofs } from "../panel/edge-proofs";

type Props = {
  edge: GraphEdge;
  from: GraphNode | undefined;
  to: GraphNode | undefined;
  proof: EdgeProof | null;
  open: boolean;
  busy: boolean;
  href: string;
  onOpen: () => void;
};

/** One edge; below it, when open, its proof. */
export function EdgeRow({ edge, from, to, proof, open, busy, href, onOpen }: Props) {
  const end = (node: GraphNode | undefined, slug: string) => (
    <EntityName name={node?.name ?? slug} nameZh={node?.nameZh ?? null} href={`/entities/${slug}`} />
  );
  return (
    <>
      <TableRow>
        <TableCell label="From">{end(from, edge.from)}</TableCell>
        <TableCell label="Relationship">
          <span className="inline-flex flex-wrap items-center gap-x-2.5">
            <GroupLine group={groupOf(edge.kind)} />
            {verbOf(edge.kind)}
            {edge.sharePercent !== null && <span className="type-meta">{shareText(edge.sharePercent)}</span>}
            {!edge.supported && <Badge tone="caution">Unsupported</Badge>}
          </span>
        </TableCell>
        <TableCell label="To">{end(to, edge.to)}</TableCell>
        <TableCell label="When">
          {datesText(edge) ?? (
            <>
              <span aria-hidden="true">–</span>
              <span className="sr-only">not known</span>
            </>
          )}
        </TableCell>
        <TableCell label="Confidence">{edge.confidence}</TableCell>
        <TableCell label="Sources">
          <a
            href={href}
            aria-expanded={open}
            aria-label={`Sources for ${from?.name ?? edge.from} ${verbOf(edge.kind)} ${to?.name ?? edge.to}`}
            onClick={(event) => {
              event.preventDefault();
              onOpen();
            }}
            className="text-link inline-flex min-h-6 items-center"
          >
            {open ? "Close" : "Show"}
          </a>
        </TableCell>
      </TableRow>
      {open && (
        <TableRow className="border-t-0!">
          <td colSpan={6} className="max-w-measure pb-4 max-sm:block sm:pl-4">
            {proof ? <EdgeProofs proof={proof} /> : busy && <Spinner label="Loading the proof" />}
          </td>
        </TableRow>
      )}
    </>
  );
}
