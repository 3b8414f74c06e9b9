import { Fragment, type ReactNode } from "react";
import type { Block } from "@/lib/document/block";
import type { ClaimCard } from "@/lib/evidence/types";
import type { GlossaryLine } from "@/lib/glossary/schema";
import type { EntityCard, ReadableSegment } from "@/lib/reports/types";
import { BlockView } from "./block-view";
import { Footnotes } from "./footnotes";
import { LevelMark } from "./level-badge";
import { type Reading, readingOf } from "./reading";

type Props = {
  segments: readonly ReadableSegment[];
  cards: readonly EntityCard[];
  claims?: readonly ClaimCard[];
  /** terms explained at their first use */
  glossary?: readonly GlossaryLine[];
  /** shows where an access level begins, for the desk */
  showLevels?: boolean;
  /** headings link to themselves */
  anchors?: boolean;
  /** goes where the readable text ends, before disclaimer and notes */
  offer?: ReactNode;
  /** the disclaimer generated from the claims, before what the desk adds by hand */
  disclaimer?: ReactNode;
};

/** The class declared to search engines: blocks that are not for everyone, and what replaces them. */
export const PAYWALLED = "paywalled";

/** The text of a report that its reader may read. */
export function ReportText({
  segments,
  cards,
  claims,
  glossary,
  showLevels = false,
  anchors,
  offer,
  disclaimer,
}: Props) {
  const all = segments.flatMap((segment) => segment.blocks);
  const reading = readingOf(all, cards, claims, { anchors, glossary });
  const closing = closingOf(all);
  return (
    <div data-report-text>
      <div className="prose-report">
        {segments.map(({ level, blocks }, index) => (
          <Fragment key={blocks[0]?.attrs.id ?? index}>
            {showLevels && <LevelMark level={level} />}
            <Blocks
              blocks={blocks.filter((block) => !closing.includes(block))}
              paywalled={level !== null}
              reading={reading}
            />
          </Fragment>
        ))}
      </div>
      {offer}
      <div className="mt-10 prose-report empty:hidden">
        {disclaimer}
        {segments.map(({ level, blocks }, index) => (
          <Blocks
            key={blocks[0]?.attrs.id ?? index}
            blocks={blocks.filter((block) => closing.includes(block))}
            paywalled={level !== null}
            reading={reading}
          />
        ))}
        <Footnotes reading={reading} />
      </div>
    </div>
  );
}

/** Disclaimers at the very end close the page, after the offer that replaces the rest. */
function closingOf(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.findLastIndex((block) => block.type !== "disclaimer");
  return blocks.slice(last + 1);
}

type BlocksProps = { blocks: readonly Block[]; paywalled: boolean; reading: Reading };

function Blocks({ blocks, paywalled, reading }: BlocksProps) {
  return blocks.map((block) => (
    <BlockView
      key={block.attrs.id}
      block={block}
      className={paywalled ? PAYWALLED : undefined}
      reading={reading}
    />
  ));
}
