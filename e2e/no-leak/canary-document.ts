import type { Block } from "@/lib/document/block";
import type { ReportDocument } from "@/lib/document/document";
import type { Canary, Level } from "./world";

/** Returns a new word for a place and remembers it. */
export type Plant = (place: string, script?: "latin" | "han") => string;

type Parts = {
  plant: Plant;
  /** words without a meaning, to make one world longer than another */
  filler: string;
  newId: () => string;
  entityId: string;
  attachmentId: string;
  /** the claim that a paragraph of it carries */
  claimId: string;
};

const text = (value: string) => [{ type: "text" as const, text: value }];
const paragraph = (value: string) => ({ type: "paragraph" as const, content: text(value) });
const item = (value: string) => ({ type: "listItem" as const, content: [paragraph(value)] });
const cell = (value: string, type: "tableCell" | "tableHeader" = "tableCell") => ({
  type,
  content: [paragraph(value)],
});

/** One block of each kind, with a planted word in each place that can hold words. */
export function canaryBlocks({ plant, filler, newId, entityId, attachmentId, claimId }: Parts): Block[] {
  const attrs = () => ({ id: newId() });
  return [
    { type: "heading", attrs: { ...attrs(), level: 2 }, content: text(`Heading ${plant("heading")}`) },
    {
      type: "paragraph",
      attrs: attrs(),
      content: [
        { type: "text", text: `Words ${plant("paragraph")} beside ` },
        {
          type: "text",
          text: "Canary Works",
          marks: [{ type: "entity", attrs: { id: entityId, proposed: false } }],
        },
        { type: "text", text: ` in one ${plant("sentence of a mention")} sentence${filler}` },
        { type: "footnote", attrs: { id: newId(), text: `Note ${plant("footnote")}` } },
        { type: "text", text: "." },
      ],
    },
    {
      type: "paragraph",
      attrs: attrs(),
      content: [
        {
          type: "text",
          text: plant("Chinese", "han"),
          marks: [{ type: "lang", attrs: { lang: "zh-Hans" } }],
        },
        { type: "text", text: " " },
        {
          type: "text",
          text: "a link",
          marks: [{ type: "link", attrs: { href: `https://example.com/${plant("link")}` } }],
        },
      ],
    },
    {
      type: "bulletList",
      attrs: attrs(),
      content: [
        item(plant("list item")),
        {
          type: "listItem",
          content: [paragraph("Outer"), { type: "orderedList", content: [item(plant("inner list item"))] }],
        },
      ],
    },
    {
      type: "paragraph",
      attrs: attrs(),
      content: [
        {
          type: "text",
          text: plant("words of a claim"),
          marks: [{ type: "claim", attrs: { id: claimId } }],
        },
        { type: "text", text: ` is what proves ${plant("sentence of an edge")} and no more.` },
      ],
    },
    { type: "blockquote", attrs: attrs(), content: [paragraph(plant("quote"))] },
    {
      type: "table",
      attrs: attrs(),
      content: [
        { type: "tableRow", content: [cell(plant("table header"), "tableHeader"), cell("b", "tableHeader")] },
        { type: "tableRow", content: [cell("c"), cell(plant("table cell"))] },
      ],
    },
    {
      type: "callout",
      attrs: { ...attrs(), kind: "note", title: plant("callout title") },
      content: [paragraph(plant("callout"))],
    },
    {
      type: "figure",
      attrs: {
        ...attrs(),
        attachmentId,
        width: 40,
        height: 30,
        alt: plant("alternative text"),
        caption: plant("caption"),
        credit: plant("credit"),
      },
    },
    { type: "disclaimer", attrs: attrs(), content: [paragraph(plant("disclaimer"))] },
  ];
}

/** A document with canary blocks at every level, and highlights for registered readers. */
export function canaryDocument(
  levels: readonly Exclude<Level, "staff">[],
  partsOf: (level: Exclude<Level, "staff">) => Parts,
): ReportDocument {
  return {
    type: "doc",
    content: [
      {
        type: "highlights",
        attrs: { id: partsOf("registered").newId(), access: "registered" },
        content: [item(partsOf("registered").plant("highlight")), item("And another")],
      },
      ...levels.flatMap((level) => [
        { type: "paywall" as const, attrs: { access: level } },
        ...canaryBlocks(partsOf(level)),
      ]),
    ],
  };
}

/** Letters in a planted word; worlds with other seeds have longer ones, so that a leaked length would show. */
const LETTERS = 13;
const CONSONANTS = "bcdfghjkmnpqrtvwxz";

/**
 * A planter whose words depend on `seed`, so that two worlds differ in nothing else.
 *
 * @param extra letters more than usual
 */
export function planter(seed: number, report: string, found: Canary[], extra = 0) {
  let state = seed;
  const next = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  return (level: Level, once?: true): Plant =>
    (place, script = "latin") => {
      const word =
        script === "latin"
          ? `q${Array.from({ length: LETTERS + extra }, () => CONSONANTS[next(CONSONANTS.length)]).join("")}`
          : Array.from({ length: 4 }, () => String.fromCodePoint(0x9000 + next(0xf00))).join("");
      found.push({ word, level, place, report, ...(once && { once }) });
      return word;
    };
}
