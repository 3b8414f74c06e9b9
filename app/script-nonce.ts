import { headers } from "next/headers";

/** The nonce of this response, from the policy in the request. */
export async function scriptNonce(): Promise<string | undefined> {
  const policy = (await headers()).get("content-security-policy");
  return policy?.match(/'nonce-([^']+)'/)?.[1];
}
