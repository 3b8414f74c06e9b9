import { groupOf, KIND_GROUPS, type KindGroup } from "@/lib/graph/kind-groups";
import { headOf } from "@/lib/graph/layout/curves";
import type { Curve } from "@/lib/graph/layout/layout";
import type { GraphEdge } from "@/lib/graph/types";

/** Lines and arrowheads of one group, ready to be drawn at any zoom. */
export type GroupPath = { group: KindGroup; lines: Path2D; heads: Path2D };

/** The curves of edges as one path for each group: thousands of edges take ten strokes. */
export function edgePaths(
  edges: readonly GraphEdge[],
  curves: ReadonlyMap<string, Curve>,
  only?: ReadonlySet<string>,
): GroupPath[] {
  const paths = new Map(
    KIND_GROUPS.map((group) => [group, { group, lines: new Path2D(), heads: new Path2D() }]),
  );
  for (const { id, kind } of edges) {
    const curve = curves.get(id);
    const path = paths.get(groupOf(kind));
    if (!curve || !path || (only && !only.has(id))) continue;
    path.lines.moveTo(...curve.pieces[0][0]);
    for (const [, b, c, d] of curve.pieces) path.lines.bezierCurveTo(...b, ...c, ...d);
    const [tip, left, right] = headOf(curve);
    path.heads.moveTo(...tip);
    path.heads.lineTo(...left);
    path.heads.lineTo(...right);
    path.heads.closePath();
  }
  return [...paths.values()];
}
