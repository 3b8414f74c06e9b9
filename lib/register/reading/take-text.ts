import { createHash } from "node:crypto";
import { decode } from "@/lib/imports/decoding/decode";

/** A file as text, with the encoding it was in if that is not UTF-8, and what identifies its bytes. */
export type TakenText = { text: string; encoding: string | null; sha256: string };

/** @throws Invalid (`file`): too large, no text, or of an unknown encoding */
export function takeText(bytes: Uint8Array): TakenText {
  const { text, notices } = decode(bytes);
  const read = notices.find(({ what }) => what.startsWith("Read as "))?.what ?? null;
  return {
    text,
    encoding: read?.replace("Read as ", "") ?? null,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}
