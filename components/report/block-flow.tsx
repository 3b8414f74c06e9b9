import { sequence } from "@/components/ui/mixed-text";
import type { InnerList, InnerParagraph, ListItem } from "@/lib/document/block";
import { InlineText } from "./inline-text";
import type { Reading } from "./reading";

type FlowProps = { content: readonly (InnerParagraph | InnerList)[]; reading: Reading };

/** Paragraphs and lists inside a quote, a callout or a cell. */
export function Flow({ content, reading }: FlowProps) {
  return sequence(content, (node) => {
    if (node.type === "paragraph") {
      return (
        <p>
          <InlineText content={node.content} reading={reading} />
        </p>
      );
    }
    const items = <ListItems items={node.content} reading={reading} />;
    if (node.type === "bulletList") return <ul>{items}</ul>;
    return (
      <ol start={node.attrs?.start} {...countedBy(node.attrs?.type)}>
        {items}
      </ol>
    );
  });
}

const COUNTS = ["a", "A", "i", "I"] as const;

/** The list marker, as HTML has it and for our styles; undefined for numbers. */
export function countedBy(type: string | null | undefined) {
  const found = COUNTS.find((one) => one === type);
  return found && { type: found, "data-count": found };
}

/** A single paragraph is rendered without a `<p>` in its item or cell. */
export function FlowOrLine({ content, reading }: FlowProps) {
  const [only] = content;
  if (content.length === 1 && only?.type === "paragraph") {
    return <InlineText content={only.content} reading={reading} />;
  }
  return <Flow content={content} reading={reading} />;
}

export function ListItems({ items, reading }: { items: readonly ListItem[]; reading: Reading }) {
  return sequence(items, (item) => (
    <li>
      <FlowOrLine content={item.content} reading={reading} />
    </li>
  ));
}
