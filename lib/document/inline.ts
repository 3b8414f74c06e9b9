import { z } from "zod";

/** The targets a link may have: http(s), mail, a page of this site, a place on this page. */
export const LinkHref = z
  .string()
  .max(2000)
  .refine((href) => /^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(href) && !/[\s<>"\\]/.test(href), {
    error: "A link must begin with https://, http://, mailto:, / or #",
  });

/** One mark of each kind, and as many claims as may share the same words. */
const MOST_MARKS = 24;

export const Mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({ type: z.literal("strike") }),
  z.strictObject({ type: z.literal("code") }),
  z.strictObject({ type: z.literal("subscript") }),
  z.strictObject({ type: z.literal("superscript") }),
  z.strictObject({ type: z.literal("link"), attrs: z.strictObject({ href: LinkHref }) }),
  /** a language other than the report's, e.g. `zh-Hans` */
  z.strictObject({
    type: z.literal("lang"),
    attrs: z.strictObject({ lang: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/) }),
  }),
  /** the words name an entity; `proposed` until a person confirms it, and proposals are not published */
  z.strictObject({
    type: z.literal("entity"),
    attrs: z.strictObject({ id: z.uuid(), proposed: z.boolean() }),
  }),
  /** a claim was made from these words; several claims may share the same words */
  z.strictObject({ type: z.literal("claim"), attrs: z.strictObject({ id: z.uuid() }) }),
]);
export type Mark = z.infer<typeof Mark>;

const Marks = z.array(Mark).max(MOST_MARKS);

export const Text = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1).max(200_000),
  marks: Marks.optional(),
});

export const HardBreak = z.strictObject({
  type: z.literal("hardBreak"),
  marks: Marks.optional(),
});

/** A note on the preceding words; its text is plain. */
export const Footnote = z.strictObject({
  type: z.literal("footnote"),
  attrs: z.strictObject({ id: z.string().min(1).max(40), text: z.string().max(4000) }),
  marks: Marks.optional(),
});

export const Inline = z.discriminatedUnion("type", [Text, HardBreak, Footnote]);
export type Inline = z.infer<typeof Inline>;
