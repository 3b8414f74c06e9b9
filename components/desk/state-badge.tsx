import { Badge } from "@/components/ui/badge";
import type { DraftState } from "@/lib/reports/draft-types";

/** The publication state of a report, in words. */
export function StateBadge({ state }: { state: DraftState }) {
  switch (state.kind) {
    case "draft":
      return <Badge>Draft</Badge>;
    case "withdrawn":
      return <Badge tone="danger">Withdrawn</Badge>;
    case "published":
      return (
        <span className="inline-flex flex-wrap gap-1">
          <Badge tone="good">Published, version {state.version}</Badge>
          {state.changed && <Badge tone="caution">Unpublished changes</Badge>}
        </span>
      );
  }
}
