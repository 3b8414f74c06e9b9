import { Invalid } from "@/lib/errors";

/** More than any form or editor sends; files go through handlers that stream them. */
const MOST_BYTES = 6 * 1024 * 1024;

/** A body as plain data: JSON, or the text fields of a form. */
export async function readBody(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  const text = await limitedText(request);
  if (type === "application/json") return json(text);
  if (type === "application/x-www-form-urlencoded") return Object.fromEntries(new URLSearchParams(text));
  throw new Invalid("", "Send JSON or a form");
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Invalid("", "The body is not JSON");
  }
}

/** Counts while reading: the declared length may be a lie. */
async function limitedText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    bytes += next.value.byteLength;
    if (bytes > MOST_BYTES) throw new Invalid("", "The body is too large");
    chunks.push(next.value);
  }
  return Buffer.concat(chunks).toString("utf8");
}
