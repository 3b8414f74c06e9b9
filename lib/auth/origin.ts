import type { Origin } from "@/lib/audit/types";
import { env } from "@/lib/env";
import { provenAddress } from "./render-request";

export type { Origin } from "@/lib/audit/types";

type Readable = Pick<Headers, "get">;

/** Where a request came from. Only the front server supplies the address, with proof; no other source is trusted. */
export function originOf(headers: Readable): Origin {
  return {
    address: provenAddress(headers, env().LODESTONE_RENDER_TOKEN)?.slice(0, 64) ?? "unknown",
    userAgent: headers.get("user-agent")?.slice(0, 400) ?? "",
  };
}
