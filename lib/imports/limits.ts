/** The largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 10_000_000;

/** As many bytes as the desk sends at once, file and pictures together; larger ones go through `npm run import`. */
export const MAX_DESK_BYTES = 8_000_000;

/** The longest paragraph, in UTF-16 units: what one text node of a document holds. */
export const MAX_PARAGRAPH = 200_000;

/** Lists and quotes inside each other; deeper ones cost more time than they carry meaning. */
export const MAX_NESTING = 12;

/** The most lines of a text copied from a page, wrapped ones counted as one. */
export const MAX_LINES = 100_000;
export const TOO_MANY_LINES = "A text has at most 100,000 lines; divide the file.";

/** As many blocks as a document holds. */
export const MAX_BLOCKS = 20_000;
export const TOO_MANY_BLOCKS = "A report has at most 20,000 blocks; divide the file.";

/** As many columns as a table has. */
export const MAX_COLUMNS = 50;
