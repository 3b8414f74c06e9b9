/** A file that is being read. Its content is read once, or the file is closed. */
export type OpenFile = {
  /** as many as the place says that there are */
  bytes: number;
  /** @throws FilesUnreachable when the place breaks off */
  content: AsyncIterable<Buffer>;
  /** changes with every write, where a place has such a mark that no writer can forge; else null */
  stamp(): Promise<string | null>;
  close(): Promise<void>;
};

/**
 * Where files are. Each has a name such as `ab/abcdef…` (see `file-name.ts`) and never changes under it.
 *
 * Whatever a place cannot do now it answers with `FilesUnreachable`; only a file that is surely not there is missing.
 */
export type FileStore = {
  /** for people: the folder, or what `FILES_URL` says */
  place: string;
  /** how many files are worth moving at once */
  atOnce: number;
  /** whether only Lodestone has files here, so that those that no row names may be taken away */
  ownsAll: boolean;
  /** whole or not at all; what is there already is written again */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** as `write`, of a file on this machine, which may be gone afterwards */
  takeIn(name: string, file: string): Promise<void>;
  open(name: string): Promise<OpenFile | null>;
  /** in bytes; null when it is not there */
  size(name: string): Promise<number | null>;
  /** also when it is not there */
  remove(name: string): Promise<void>;
  /** names in no particular order; where others have things too, only those that look like ours */
  list(): AsyncIterable<string>;
  /**
   * Asks whether the place can be used at all.
   *
   * @throws FilesUnreachable; `lasting` when waiting will not help
   */
  check(): Promise<void>;
};
