import { headers } from "next/headers";

/** The nonce of this answer, from the policy that the request carries. */
export async function scriptNonce(): Promise<string | undefined> {
  const policy = (await headers()).get("content-security-policy");
  return policy?.match(/'nonce-([^']+)'/)?.[1];
}
