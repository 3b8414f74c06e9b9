import { EntityName } from "@/components/entity/entity-name";
import { shareText } from "@/components/entity/relationship-labels";
import { useHouseWords } from "@/components/field/house-words";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/class-names";
import { Spinner } from "@/components/ui/loading";
import { TableCell, TableRow } from "@/components/ui/table";
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

/** On a phone a row is a sentence, and below it what else is known. */
const INLINE =
  "group-data-stack/table:max-sm:inline group-data-stack/table:max-sm:pr-1.5 group-data-stack/table:max-sm:before:content-none";
const ASIDE =
  "group-data-stack/table:max-sm:inline-block group-data-stack/table:max-sm:py-0 group-data-stack/table:max-sm:align-baseline group-data-stack/table:max-sm:pr-4 group-data-stack/table:max-sm:text-[0.8125rem] group-data-stack/table:max-sm:text-ink-soft group-data-stack/table:max-sm:before:content-none";

/** One edge; below it, when open, its proof. */
export function EdgeRow({ edge, from, to, proof, open, busy, href, onOpen }: Props) {
  const end = (node: GraphNode | undefined, slug: string) => (
    <EntityName name={node?.name ?? slug} nameZh={node?.nameZh ?? null} href={`/entities/${slug}`} />
  );
  const { edges } = useHouseWords();
  const dates = datesText(edge);
  return (
    <>
      <TableRow>
        <TableCell className={INLINE}>{end(from, edge.from)}</TableCell>
        <TableCell className={INLINE}>
          <span className="inline-flex flex-wrap items-center gap-x-2.5">
            <GroupLine group={groupOf(edge.kind)} />
            {edges[edge.kind].verb}
            {edge.sharePercent !== null && <span className="type-meta">{shareText(edge.sharePercent)}</span>}
            {!edge.supported && <Badge tone="caution">Unsupported</Badge>}
          </span>
        </TableCell>
        <TableCell className={INLINE}>{end(to, edge.to)}</TableCell>
        <TableCell className={cn(ASIDE, dates === null && "group-data-stack/table:max-sm:hidden")}>
          {dates ?? (
            <>
              <span aria-hidden="true">–</span>
              <span className="sr-only">not known</span>
            </>
          )}
        </TableCell>
        <TableCell className={ASIDE}>
          {edge.confidence}
          <span className="sm:sr-only"> confidence</span>
        </TableCell>
        <TableCell className={ASIDE}>
          <a
            href={href}
            aria-expanded={open}
            aria-label={`Sources for ${from?.name ?? edge.from} ${edges[edge.kind].verb} ${to?.name ?? edge.to}`}
            onClick={(event) => {
              event.preventDefault();
              onOpen();
            }}
            className="text-link inline-flex min-h-6 items-center"
          >
            {open ? (
              "Close"
            ) : (
              <>
                Show<span className="ml-1 sm:hidden">sources</span>
              </>
            )}
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
