import { Lock } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/class-names";
import type { PreviewBlock } from "@/lib/imports/preview";
import type { AccessLevelChoice } from "@/lib/reports/draft-types";

const KINDS: Record<PreviewBlock["kind"], string> = {
  paragraph: "Text",
  heading: "Heading",
  bulletList: "List",
  orderedList: "Numbered",
  blockquote: "Quote",
  table: "Table",
  figure: "Picture",
  callout: "Callout",
  disclaimer: "Disclaimer",
  horizontalRule: "Line",
  highlights: "Highlights",
};

type Props = { blocks: readonly PreviewBlock[]; more: number; choices: readonly AccessLevelChoice[] };

/** The recognised blocks, each with its kind, and the paywall between them. */
export function StructureList({ blocks, more, choices }: Props) {
  return (
    <ol className="space-y-2 text-sm">
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
        <li key={at}>
          {block.access !== (blocks[at - 1]?.access ?? "public") && (
            <LevelLine
              name={choices.find(({ slug }) => slug === block.access)?.name ?? block.access}
              open={block.access === "public"}
            />
          )}
          <div className="grid gap-x-4 sm:grid-cols-[6rem_minmax(0,1fr)]">
            <span className="text-xs leading-6 text-ink-faint">{KINDS[block.kind]}</span>
            <BlockWords block={block} />
          </div>
        </li>
      ))}
      {more > 0 && <li className="text-ink-faint">and {more.toLocaleString("en")} more blocks</li>}
    </ol>
  );
}

function LevelLine({ name, open }: { name: string; open: boolean }) {
  return (
    <div className="my-3 flex items-center gap-3 text-xs text-ink-soft before:h-px before:flex-1 before:bg-rule-strong after:h-px after:flex-1 after:bg-rule-strong">
      <Badge tone={open ? "good" : "caution"}>
        {!open && <Lock aria-hidden="true" />}
        {open ? "From here: everybody" : `From here: ${name}`}
      </Badge>
    </div>
  );
}

function BlockWords({ block }: { block: PreviewBlock }) {
  if (block.items.length > 0) {
    return (
      <ul className="list-disc space-y-0.5 pl-5 leading-6">
        {block.items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
          <li key={at} className="wrap-anywhere">
            {item}
          </li>
        ))}
      </ul>
    );
  }
  const isHeading = block.kind === "heading";
  return (
    <p
      className={cn(
        "leading-6 wrap-anywhere",
        isHeading && "font-semibold",
        block.level === 3 && "pl-3",
        block.level === 4 && "pl-6",
      )}
    >
      {block.text}
    </p>
  );
}
