import {
  type Block,
  type InnerList,
  type InnerParagraph,
  type ListItem,
  newBlockId,
  type Paywall,
} from "@/lib/document/block";
import type { Inline } from "@/lib/document/inline";

/** The pieces of a document, each with a fresh id; `keep-ids` restores the old ones. */
export const paragraph = (content: Inline[]): Block => ({
  type: "paragraph",
  attrs: { id: newBlockId() },
  content,
});

export const heading = (level: 2 | 3 | 4, content: Inline[]): Block => ({
  type: "heading",
  attrs: { id: newBlockId(), level },
  content,
});

/** Bullets when `start` is null; `type` is “a” for a list that counts with letters. */
export const list = (start: number | null, content: ListItem[], type?: string): Block =>
  start === null
    ? { type: "bulletList", attrs: { id: newBlockId() }, content }
    : { type: "orderedList", attrs: { id: newBlockId(), start, ...(type ? { type } : {}) }, content };

export const innerList = (start: number | null, content: ListItem[], type?: string): InnerList =>
  start === null
    ? { type: "bulletList", content }
    : { type: "orderedList", attrs: { start, ...(type ? { type } : {}) }, content };

export const innerParagraph = (content: Inline[]): InnerParagraph => ({ type: "paragraph", content });

export const listItem = (content: (InnerParagraph | InnerList)[]): ListItem => ({
  type: "listItem",
  content: content.length > 0 ? content : [innerParagraph([])],
});

export const blockquote = (content: (InnerParagraph | InnerList)[]): Block => ({
  type: "blockquote",
  attrs: { id: newBlockId() },
  content,
});

export const disclaimer = (content: (InnerParagraph | InnerList)[]): Block => ({
  type: "disclaimer",
  attrs: { id: newBlockId() },
  content,
});

export const rule = (): Block => ({ type: "horizontalRule", attrs: { id: newBlockId() } });

export const highlights = (access: string, content: ListItem[]): Block => ({
  type: "highlights",
  attrs: { id: newBlockId(), access },
  content,
});

/** @param offer public text for readers who cannot read on */
export const paywall = (access: string, offer?: string): Paywall => ({
  type: "paywall",
  attrs: { access, ...(offer !== undefined && offer !== "" && { offer }) },
});

type Align = "left" | "center" | "right" | null;

/** A table whose first row is the header when `headed`. */
export function table(rows: Inline[][][], aligns: readonly Align[], headed = true): Block {
  return {
    type: "table",
    attrs: { id: newBlockId() },
    content: rows.map((cells, row) => ({
      type: "tableRow",
      content: cells.map((content, column) => ({
        type: headed && row === 0 ? "tableHeader" : "tableCell",
        attrs: { colspan: 1, rowspan: 1, align: aligns[column] ?? null },
        content: [innerParagraph(content)],
      })),
    })),
  };
}
