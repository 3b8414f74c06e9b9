import type { Editor, JSONContent, Range } from "@tiptap/core";
import {
  Asterisk,
  Heading2,
  Heading3,
  Image,
  List,
  ListOrdered,
  Lock,
  type LucideIcon,
  Megaphone,
  MessageSquareWarning,
  Minus,
  Quote,
  Scale,
  Table,
} from "lucide-react";
import { pickPictures } from "./extensions/picture-upload";
import { insertBlock } from "./insert-block";
import type { Level } from "./views/level-select";

/** An item that can be inserted into the text, from the Insert menu or by typing a slash. */
export type Insertable = {
  name: string;
  hint: string;
  icon: LucideIcon;
  /** other keywords that find it */
  words: string;
  insert: (editor: Editor, range?: Range) => void;
};

const written = (type: string, attrs?: JSONContent["attrs"]): JSONContent => ({
  type,
  ...(attrs && { attrs }),
  content: [{ type: "paragraph" }],
});

const styled = (editor: Editor, range: Range | undefined) => {
  const chain = editor.chain().focus();
  return range ? chain.deleteRange(range) : chain;
};

/** The insertable items. The divider starts with the lowest level on sale. */
export function insertables(levels: readonly Level[]): Insertable[] {
  const sold =
    levels.find((level) => level.slug !== "public" && level.slug !== "registered") ?? levels.at(-1);
  return [
    {
      name: "Heading",
      hint: "Begins a section",
      icon: Heading2,
      words: "h2 title section",
      insert: (editor, range) => styled(editor, range).setHeading({ level: 2 }).run(),
    },
    {
      name: "Subheading",
      hint: "Inside a section",
      icon: Heading3,
      words: "h3 title",
      insert: (editor, range) => styled(editor, range).setHeading({ level: 3 }).run(),
    },
    {
      name: "Paywall",
      hint: "Sets who may read what follows",
      icon: Lock,
      words: "access level tier subscriber divider locked members",
      insert: (editor, range) =>
        insertBlock(editor, { type: "paywall", attrs: { access: sold?.slug ?? "public" } }, "here", range),
    },
    {
      name: "Highlights",
      hint: "Two to five key takeaways, at the top",
      icon: Megaphone,
      words: "key takeaways summary",
      insert: (editor, range) => {
        const item = { type: "listItem", content: [{ type: "paragraph" }] };
        insertBlock(
          editor,
          { type: "highlights", attrs: { access: "public" }, content: [item] },
          "first",
          range,
        );
      },
    },
    {
      name: "Bulleted list",
      hint: "Items in no particular order",
      icon: List,
      words: "ul bullets",
      insert: (editor, range) => styled(editor, range).toggleBulletList().run(),
    },
    {
      name: "Numbered list",
      hint: "Steps or ranks",
      icon: ListOrdered,
      words: "ol numbers steps",
      insert: (editor, range) => styled(editor, range).toggleOrderedList().run(),
    },
    {
      name: "Table",
      hint: "Three columns with a heading row",
      icon: Table,
      words: "grid cells columns rows",
      insert: (editor, range) =>
        styled(editor, range).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    },
    {
      name: "Picture",
      hint: "With caption, credit and alternative text",
      icon: Image,
      words: "image figure photo chart upload",
      insert: (editor, range) => {
        styled(editor, range).run();
        pickPictures(editor);
      },
    },
    {
      name: "Quote",
      hint: "Someone else’s words",
      icon: Quote,
      words: "blockquote citation",
      insert: (editor, range) => insertBlock(editor, written("blockquote"), "here", range),
    },
    {
      name: "Callout",
      hint: "A note, something important, a caution",
      icon: MessageSquareWarning,
      words: "box aside note warning",
      insert: (editor, range) =>
        insertBlock(editor, written("callout", { kind: "note", title: "" }), "here", range),
    },
    {
      name: "Footnote",
      hint: "A note on the preceding words",
      icon: Asterisk,
      words: "reference source",
      insert: (editor, range) => styled(editor, range).insertFootnote().run(),
    },
    {
      name: "Disclaimer",
      hint: "What the desk does not vouch for, at the end",
      icon: Scale,
      words: "legal",
      insert: (editor, range) => insertBlock(editor, written("disclaimer"), "last", range),
    },
    {
      name: "Line",
      hint: "A break between thoughts",
      icon: Minus,
      words: "rule divider hr",
      insert: (editor, range) => insertBlock(editor, { type: "horizontalRule" }, "here", range),
    },
  ];
}

/** The items that match typed letters; names that begin with them come first. */
export function matching(items: readonly Insertable[], typed: string): Insertable[] {
  const letters = typed.trim().toLowerCase();
  const begins = (item: Insertable) => item.name.toLowerCase().startsWith(letters);
  const found = items.filter((item) => `${item.name} ${item.words}`.toLowerCase().includes(letters));
  return [...found.filter(begins), ...found.filter((item) => !begins(item))];
}
