import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";

/** Tables whose cells hold paragraphs and lists. Column widths are the reader's business, so nothing is resized. */
export const TableKit = [
  Table.configure({ resizable: false, renderWrapper: true }),
  TableRow,
  TableCell.extend({ content: "flow+" }),
  TableHeader.extend({ content: "flow+" }),
];
