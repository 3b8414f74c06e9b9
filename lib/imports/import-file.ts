import { Invalid } from "@/lib/errors";

/** A file to parse. */
export type ImportFile = { name: string; bytes: Uint8Array };

/** The cheapest tier that is sold, and the slugs and names of all levels. */
export type Levels = { lowestPaid: string; levels: readonly { slug: string; name: string }[] };

/** A file as sent by the desk. */
export const fileOf = (name: string, base64: string): ImportFile => ({
  name,
  bytes: new Uint8Array(Buffer.from(base64, "base64")),
});

/** What the parser needs to know about levels. */
export const levelsOf = ({ lowestPaid, levels }: Levels): Levels => ({
  lowestPaid,
  levels: levels.map(({ slug, name }) => ({ slug, name })),
});

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
