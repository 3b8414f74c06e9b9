import { Invalid } from "@/lib/errors";
import { limitedBytes } from "@/lib/limited-bytes";

/** More than any form or editor sends; files go through handlers that stream them. */
const MOST_BYTES = 6 * 1024 * 1024;

/** A body as plain data: JSON, or the text fields of a form. */
export async function readBody(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  const bytes = await limitedBytes(request, MOST_BYTES, { field: "", name: "The body" });
  const text = Buffer.from(bytes).toString("utf8");
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
