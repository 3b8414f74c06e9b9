import type { Block } from "@/lib/document/block";
import { Flow, ListItems } from "./block-flow";
import type { Reading } from "./reading";

type Of<Type extends Block["type"]> = {
  block: Extract<Block, { type: Type }>;
  className?: string;
  reading: Reading;
};

const classes = (...names: (string | undefined)[]): string => names.filter(Boolean).join(" ");

/** Key takeaways. */
export function HighlightsBlock({ block, className, reading }: Of<"highlights">) {
  const titleId = `${block.attrs.id}-title`;
  return (
    <section id={block.attrs.id} className={classes("highlights", className)} aria-labelledby={titleId}>
      <p className="box-title" id={titleId}>
        Highlights
      </p>
      <ul>
        <ListItems items={block.content} reading={reading} />
      </ul>
    </section>
  );
}

const KINDS = { note: "Note", important: "Important", caution: "Caution" } as const;

/** A callout, set apart from the running text. */
export function CalloutBlock({ block, className, reading }: Of<"callout">) {
  const { id, kind, title } = block.attrs;
  return (
    <div
      id={id}
      className={classes("callout", className)}
      data-kind={kind}
      role="note"
      aria-label={title || KINDS[kind]}
    >
      <p className="box-title">{title || KINDS[kind]}</p>
      <Flow content={block.content} reading={reading} />
    </div>
  );
}

/** What the reader must know about the sources. */
export function DisclaimerBlock({ block, className, reading }: Of<"disclaimer">) {
  const id = block.attrs.id ?? undefined;
  return (
    <div id={id} className={classes("disclaimer", className)} role="note" aria-label="Disclaimer">
      <p className="box-title">Disclaimer</p>
      <Flow content={block.content} reading={reading} />
    </div>
  );
}
