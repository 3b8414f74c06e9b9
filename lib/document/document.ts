import { z } from "zod";
import { Block, Paywall } from "./block";

/** The longest accepted document, as JSON in UTF-16 units: about 5 MB of prose. */
export const MAX_DOCUMENT_LENGTH = 8_000_000;

/** What the editor edits: blocks in reading order with paywall dividers between them. Begins public. */
export const ReportDocument = z
  .strictObject({ type: z.literal("doc"), content: z.array(z.union([Paywall, Block])).max(20_000) })
  .superRefine((document, context) => {
    const seen = new Set<string>();
    for (const [index, node] of document.content.entries()) {
      if (node.type === "paywall") continue;
      if (seen.has(node.attrs.id)) {
        context.addIssue({
          code: "custom",
          message: `Two blocks have the id ${node.attrs.id}`,
          path: ["content", index],
        });
      }
      seen.add(node.attrs.id);
    }
  });
export type ReportDocument = z.infer<typeof ReportDocument>;

/** What a segment stores. */
export const SegmentBlocks = z.array(Block);
