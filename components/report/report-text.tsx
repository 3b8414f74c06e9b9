import { Fragment } from "react";
import type { EntityCard, ReadableSegment } from "@/lib/reports/types";
import { BlockView } from "./block-view";
import { Footnotes } from "./footnotes";
import { readingOf } from "./reading";

type Props = {
  segments: readonly ReadableSegment[];
  cards: readonly EntityCard[];
  /** shows where an access level begins, for the desk */
  showLevels?: boolean;
};

/** The class that search engines are told of: blocks that are not for everybody, and what stands in their place. */
export const PAYWALLED = "paywalled";

/** The words of a report that its reader may read. */
export function ReportText({ segments, cards, showLevels = false }: Props) {
  const reading = readingOf(
    segments.flatMap((segment) => segment.blocks),
    cards,
  );
  return (
    <div className="prose-report" data-report-text>
      {segments.map((segment, index) => (
        <Fragment key={segment.blocks[0]?.attrs.id ?? index}>
          {showLevels && <LevelMark level={segment.level} />}
          {segment.blocks.map((block) => (
            <BlockView
              key={block.attrs.id}
              block={block}
              className={segment.level === null ? undefined : PAYWALLED}
              reading={reading}
            />
          ))}
        </Fragment>
      ))}
      <Footnotes reading={reading} />
    </div>
  );
}

function LevelMark({ level }: { level: string | null }) {
  return (
    <p className="type-meta flex items-center gap-3 select-none print:hidden">
      <span className="h-px flex-1 bg-rule" aria-hidden />
      <span>{level === null ? "For everybody" : `From here: ${level}`}</span>
      <span className="h-px flex-1 bg-rule" aria-hidden />
    </p>
  );
}
