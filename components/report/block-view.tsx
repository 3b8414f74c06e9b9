import type { Block } from "@/lib/document/block";
import { CalloutBlock, DisclaimerBlock, HighlightsBlock } from "./block-boxes";
import { FigureBlock } from "./block-figure";
import { countedBy, Flow, ListItems } from "./block-flow";
import { TableBlock } from "./block-table";
import { InlineText } from "./inline-text";
import type { Reading } from "./reading";

type Props = { block: Block; className?: string; reading: Reading };

/** One block of a report, addressed by its id. Every kind has its own case; there is no raw HTML. */
export function BlockView({ block, className, reading }: Props) {
  const { id } = block.attrs;
  switch (block.type) {
    case "paragraph":
      return (
        <p id={id} className={className}>
          <InlineText content={block.content} reading={reading} />
        </p>
      );
    case "heading": {
      const Heading = `h${block.attrs.level}` as const;
      return (
        <Heading id={id} className={className}>
          <InlineText content={block.content} reading={reading} />
          {reading.anchors && (
            <a className="heading-anchor" href={`#${id}`} aria-label="Link to this section">
              #
            </a>
          )}
        </Heading>
      );
    }
    case "bulletList":
      return (
        <ul id={id} className={className}>
          <ListItems items={block.content} reading={reading} />
        </ul>
      );
    case "orderedList":
      return (
        <ol id={id} className={className} start={block.attrs.start} {...countedBy(block.attrs.type)}>
          <ListItems items={block.content} reading={reading} />
        </ol>
      );
    case "blockquote":
      return (
        <blockquote id={id} className={className}>
          <Flow content={block.content} reading={reading} />
        </blockquote>
      );
    case "table":
      return <TableBlock block={block} className={className} reading={reading} />;
    case "figure":
      return <FigureBlock block={block} className={className} reading={reading} />;
    case "callout":
      return <CalloutBlock block={block} className={className} reading={reading} />;
    case "disclaimer":
      return <DisclaimerBlock block={block} className={className} reading={reading} />;
    case "highlights":
      return <HighlightsBlock block={block} className={className} reading={reading} />;
    case "horizontalRule":
      return <hr id={id} className={className} />;
  }
}
