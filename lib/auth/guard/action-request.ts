import "server-only";
import { headers } from "next/headers";

/**
 * Whether a page is rendered in response to a form submitted by a script. Such a form decides itself where to go next,
 * so the page must not redirect or disappear because of what the form has just done.
 */
export async function isActionRequest(): Promise<boolean> {
  return (await headers()).has("next-action");
}
