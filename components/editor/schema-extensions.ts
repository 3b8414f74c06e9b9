import type { AnyExtension } from "@tiptap/core";
import { BlockIds } from "./extensions/block-ids";
import { ClaimMark, EntityMark, LangMark, LinkMark, Subscript, Superscript } from "./extensions/marks";
import { Callout, Disclaimer, Figure, Footnote, Highlights, Paywall } from "./extensions/nodes";
import { TableKit, TextKit } from "./extensions/text-kit";
import type { Level } from "./views/level-select";

/** All extensions that define the schema of a report: exactly what `lib/document` parses. */
export function schemaExtensions(levels: readonly Level[]): AnyExtension[] {
  return [
    TextKit,
    LinkMark,
    Subscript,
    Superscript,
    LangMark,
    EntityMark,
    ClaimMark,
    ...TableKit,
    Callout,
    Disclaimer,
    Highlights.configure({ levels }),
    Paywall.configure({ levels }),
    Figure,
    Footnote,
    BlockIds,
  ];
}
