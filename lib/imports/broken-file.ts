import { Invalid } from "@/lib/errors";

/** A file that cannot be imported, with the line and the reason. */
export class BrokenFile extends Invalid {
  constructor(
    readonly line: number | null,
    readonly reason: string,
    field = "file",
  ) {
    super(field, line === null ? reason : `Line ${line}: ${reason}`);
  }
}
