/** A file that is being read. Its content is read once, or the file is closed. */
export type OpenFile = {
  /** as reported by the store */
  bytes: number;
  /** @throws FilesUnreachable when the store breaks off */
  content: AsyncIterable<Buffer>;
  /** changes with every write, if the store has such a mark that no writer can forge; else null */
  stamp(): Promise<string | null>;
  close(): Promise<void>;
};

/**
 * A store of files. Each has a name such as `ab/abcdef…` (see `file-name.ts`) and never changes.
 *
 * A store that cannot answer now throws `FilesUnreachable`; a file counts as missing only if that is certain.
 */
export type FileStore = {
  /** for people: the folder, or what `FILES_URL` says */
  place: string;
  /** how many files to transfer concurrently */
  atOnce: number;
  /** whether only Lodestone has files here, so that those that no row names may be deleted */
  ownsAll: boolean;
  /** atomically; an existing file is written again */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** as `write`, of a file on this machine, which may be gone afterwards */
  takeIn(name: string, file: string): Promise<void>;
  open(name: string): Promise<OpenFile | null>;
  /** in bytes; null when it is not there */
  size(name: string): Promise<number | null>;
  /** also when it is not there */
  remove(name: string): Promise<void>;
  /** names in no particular order; in a shared store, only those that look like ours */
  list(): AsyncIterable<string>;
  /**
   * Checks whether the store can be used at all.
   *
   * @throws FilesUnreachable; `lasting` when waiting will not help
   */
  check(): Promise<void>;
};
