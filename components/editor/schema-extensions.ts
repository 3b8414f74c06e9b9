import type { AnyExtension } from "@tiptap/core";
import { BlockIds } from "./extensions/block-ids";
import { Callout } from "./extensions/callout";
import { ClaimMark } from "./extensions/claim-mark";
import { Disclaimer } from "./extensions/disclaimer";
import { EntityMark } from "./extensions/entity-mark";
import { Figure } from "./extensions/figure";
import { Footnote } from "./extensions/footnote";
import { Highlights } from "./extensions/highlights";
import { LangMark } from "./extensions/lang-mark";
import { LinkMark } from "./extensions/link-mark";
import { Paywall } from "./extensions/paywall";
import { Subscript, Superscript } from "./extensions/script-marks";
import { TableKit } from "./extensions/table-kit";
import { TextKit } from "./extensions/text-kit";
import type { Level } from "./levels";

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
