/** The largest file that can be imported, in bytes. */
export const MAX_FILE_BYTES = 10_000_000;

/** The most bytes that the desk sends at once, file and pictures together; larger imports need `npm run import`. */
export const MAX_DESK_BYTES = 8_000_000;

/** The longest paragraph, in UTF-16 units: the limit of a text node in a document. */
export const MAX_PARAGRAPH = 200_000;

/** The nesting depth of lists and quotes; deeper nesting costs time and means little. */
export const MAX_NESTING = 12;

/** The most lines of a text copied from a page; wrapped lines count as one. */
export const MAX_LINES = 100_000;
export const TOO_MANY_LINES = "A text has at most 100,000 lines; divide the file.";

/** The most blocks of a document. */
export const MAX_BLOCKS = 20_000;
export const TOO_MANY_BLOCKS = "A report has at most 20,000 blocks; divide the file.";

/** The most columns of a table. */
export const MAX_COLUMNS = 50;
