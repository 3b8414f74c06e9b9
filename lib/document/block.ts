import { z } from "zod";
import { SLUG } from "@/lib/slug-and-uuid";
import { Inline } from "./inline";

/** Created once, kept through edits and re-imports: claims, links and comments point at it. Unique across reports. */
export const BlockId = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/);

/** `public`, `registered` or the slug of a tier. */
export const AccessLevel = z.string().regex(SLUG).max(60);

const identified = z.strictObject({ id: BlockId });
const inlines = z.array(Inline).max(20_000).optional();

/** A paragraph inside another block; only top-level blocks are addressed. */
export const InnerParagraph = z.strictObject({
  type: z.literal("paragraph"),
  attrs: z.strictObject({ id: BlockId.nullish() }).optional(),
  content: inlines,
});
export type InnerParagraph = z.infer<typeof InnerParagraph>;

export type ListItem = { type: "listItem"; content: (InnerParagraph | InnerList)[] };
export type InnerList = {
  type: "bulletList" | "orderedList";
  attrs?: { id?: string | null; start?: number; type?: string | null };
  content: ListItem[];
};

const listAttrs = z.strictObject({
  id: BlockId.nullish(),
  start: z.int().min(0).max(100_000).optional(),
  type: z.string().max(1).nullish(),
});

export const ListItem: z.ZodType<ListItem> = z.lazy(() =>
  z.strictObject({
    type: z.literal("listItem"),
    content: z
      .array(z.union([InnerParagraph, InnerList]))
      .min(1)
      .max(500),
  }),
);
export const InnerList: z.ZodType<InnerList> = z.lazy(() =>
  z.strictObject({
    type: z.enum(["bulletList", "orderedList"]),
    attrs: listAttrs.optional(),
    content: z.array(ListItem).min(1).max(2000),
  }),
);

const flow = z
  .array(z.union([InnerParagraph, InnerList]))
  .min(1)
  .max(500);

const cellAttrs = z.strictObject({
  colspan: z.int().min(1).max(50).default(1),
  rowspan: z.int().min(1).max(500).default(1),
  colwidth: z.array(z.number()).nullish(),
  align: z.enum(["left", "center", "right"]).nullish(),
});
export const TableCell = z.strictObject({
  type: z.enum(["tableCell", "tableHeader"]),
  attrs: cellAttrs.optional(),
  content: flow,
});
export type TableCell = z.infer<typeof TableCell>;
const TableRow = z.strictObject({
  type: z.literal("tableRow"),
  content: z.array(TableCell).max(50).optional(),
});

export const FigureAttrs = z.strictObject({
  id: BlockId,
  attachmentId: z.uuid(),
  width: z.int().positive(),
  height: z.int().positive(),
  alt: z.string().max(1000),
  caption: z.string().max(2000),
  credit: z.string().max(500),
});

/** One addressable piece of a report, as stored in a segment. */
export const Block = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("paragraph"), attrs: identified, content: inlines }),
  z.strictObject({
    type: z.literal("heading"),
    attrs: z.strictObject({ id: BlockId, level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
    content: inlines,
  }),
  z.strictObject({
    type: z.literal("bulletList"),
    attrs: z.strictObject({ id: BlockId }),
    content: z.array(ListItem).min(1).max(2000),
  }),
  z.strictObject({
    type: z.literal("orderedList"),
    attrs: z.strictObject({
      id: BlockId,
      start: z.int().min(0).max(100_000).default(1),
      type: z.string().max(1).nullish(),
    }),
    content: z.array(ListItem).min(1).max(2000),
  }),
  z.strictObject({ type: z.literal("blockquote"), attrs: identified, content: flow }),
  z.strictObject({
    type: z.literal("table"),
    attrs: identified,
    content: z.array(TableRow).min(1).max(2000),
  }),
  z.strictObject({ type: z.literal("figure"), attrs: FigureAttrs }),
  z.strictObject({
    type: z.literal("callout"),
    attrs: z.strictObject({
      id: BlockId,
      kind: z.enum(["note", "important", "caution"]),
      title: z.string().max(300),
    }),
    content: flow,
  }),
  z.strictObject({ type: z.literal("disclaimer"), attrs: identified, content: flow }),
  z.strictObject({ type: z.literal("horizontalRule"), attrs: identified }),
  /** key takeaways; its own access level, public unless set otherwise, whatever surrounds it */
  z.strictObject({
    type: z.literal("highlights"),
    attrs: z.strictObject({ id: BlockId, access: AccessLevel }),
    content: z.array(ListItem).min(1).max(10),
  }),
]);
export type Block = z.infer<typeof Block>;

/**
 * Sets the access level of what follows, up to the next one. Not a block: a version keeps the level with its segments,
 * and `offer`, the public teaser for readers whose access ends here, with its walls.
 */
export const Paywall = z.strictObject({
  type: z.literal("paywall"),
  attrs: z.strictObject({ access: AccessLevel, offer: z.string().max(2000).optional() }),
});
export type Paywall = z.infer<typeof Paywall>;

/** A new block id: 72 random bits, so that ids are unique across reports. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}
