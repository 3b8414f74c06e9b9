import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";

/** Tables whose cells hold paragraphs and lists. Columns are not resizable: the reader's page sets the widths. */
export const TableKit = [
  Table.configure({ resizable: false, renderWrapper: true }),
  TableRow,
  TableCell.extend({ content: "flow+" }),
  TableHeader.extend({ content: "flow+" }),
];
