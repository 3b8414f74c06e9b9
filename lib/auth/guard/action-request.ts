import "server-only";
import { headers } from "next/headers";

/**
 * Whether a page is rendered in answer to a form that a script has sent. Such a form finds its own way on, so a page
 * must not send it elsewhere, or take it away, because of what the form has just done.
 */
export async function isActionRequest(): Promise<boolean> {
  return (await headers()).has("next-action");
}
