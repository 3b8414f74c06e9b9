import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import type { AsOf } from "@/lib/db/render-as-of";
import { env } from "@/lib/env";
import { UUID_FORM } from "@/lib/slug-and-uuid";

/**
 * How the front server requests bytes to cache: for a rank instead of a person, proved by a token that only the
 * processes of this installation know. The front server drops these headers from incoming requests.
 */
export const RENDER_TOKEN_HEADER = "x-lodestone-render-token";
export const RENDER_RANK_HEADER = "x-lodestone-render-rank";
export const RENDER_SIGNED_IN_HEADER = "x-lodestone-render-signed-in";
/** The epoch, with its mark, and the day that the page must reflect. */
const RENDER_AS_OF_HEADER = "x-lodestone-render-as-of";
/** The reader's address, as the front server derived it behind the trusted proxies, and the proof that it did. */
const ADDRESS_HEADER = "x-lodestone-address";
const ADDRESS_PROOF_HEADER = "x-lodestone-address-proof";

const RenderHeaders = z.object({
  rank: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  signedIn: z.enum(["0", "1"]).transform((value) => value === "1"),
});

const AS_OF = new RegExp(`^(\\d{1,15}) (${UUID_FORM}|unmarked) (\\d{4}-\\d{2}-\\d{2})$`);
type MarkedAsOf = AsOf & { mark: string | null };

/** The headers of such a request. */
export function renderHeaders(
  token: string,
  { rank, signedIn, epoch, mark, day }: { rank: number; signedIn: boolean } & MarkedAsOf,
): Record<string, string> {
  return {
    [RENDER_TOKEN_HEADER]: token,
    [RENDER_RANK_HEADER]: String(rank),
    [RENDER_SIGNED_IN_HEADER]: signedIn ? "1" : "0",
    [RENDER_AS_OF_HEADER]: `${epoch} ${mark ?? "unmarked"} ${day}`,
  };
}

/** What the requested page must reflect; `null` if it does not say. Checks no token. */
export function renderAsOf(headers: Pick<Headers, "get">): MarkedAsOf | null {
  const [, epoch, mark, day] = AS_OF.exec(headers.get(RENDER_AS_OF_HEADER) ?? "") ?? [];
  if (epoch === undefined || mark === undefined || day === undefined) return null;
  return { epoch: Number(epoch), mark: mark === "unmarked" ? null : mark, day };
}

/** The viewer of such a request; `null` for any other, including one with a wrong token or a malformed rank. */
export function renderViewer(
  headers: Pick<Headers, "get">,
  token: string | undefined,
): Extract<Viewer, { kind: "rank" }> | null {
  const given = headers.get(RENDER_TOKEN_HEADER);
  if (!given || !token || !equalInConstantTime(given, token)) return null;
  const parsed = RenderHeaders.safeParse({
    rank: headers.get(RENDER_RANK_HEADER),
    signedIn: headers.get(RENDER_SIGNED_IN_HEADER),
  });
  return parsed.success ? { kind: "rank", ...parsed.data } : null;
}

/** The headers that tell Next an address. The token itself is sent with no reader's request. */
export function addressHeaders(token: string, address: string): Record<string, string> {
  return { [ADDRESS_HEADER]: address, [ADDRESS_PROOF_HEADER]: proofOf(token, address) };
}

/**
 * The address reported by the front server; `null` for a request that did not come through it: other processes on this
 * machine can reach Next's port too.
 */
export function provenAddress(headers: Pick<Headers, "get">, token: string | undefined): string | null {
  const address = headers.get(ADDRESS_HEADER);
  const proof = headers.get(ADDRESS_PROOF_HEADER);
  if (!address || !proof || !token) return null;
  return equalInConstantTime(proof, proofOf(token, address)) ? address : null;
}

function proofOf(token: string, address: string): string {
  return createHmac("sha256", token).update(`address ${address}`).digest("base64url");
}

function equalInConstantTime(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

export type { Origin } from "@/lib/audit/types";

type Readable = Pick<Headers, "get">;

/** Where a request came from. Only the front server supplies the address, with proof; no other source is trusted. */
export function originOf(headers: Readable): Origin {
  return {
    address: provenAddress(headers, env().LODESTONE_RENDER_TOKEN)?.slice(0, 64) ?? "unknown",
    userAgent: headers.get("user-agent")?.slice(0, 400) ?? "",
  };
}
