import { headers } from "next/headers";
import { BROWSER_SCRIPTS } from "./generated/browser-scripts";

/**
 * What a page does in the browser before or without React: a few kilobytes of plain script, because cached pages are sent
 * without React's (`lib/page-cache/render-for-rank`).
 *
 * @param name of the file in `browser/`, which `scripts/browser-scripts` bundles
 */
export async function PageScript({
  name,
}: {
  name: Exclude<keyof typeof BROWSER_SCRIPTS, "notes" | "push" | "suggest">;
}) {
  return (
    <script
      nonce={await nonceOfResponse()}
      data-page-script=""
      // Browsers hide the nonce from scripts that read it.
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, bundled from our own sources
      dangerouslySetInnerHTML={{ __html: BROWSER_SCRIPTS[name] }}
    />
  );
}

/**
 * The script of a report's page for selected words, notes and bookmarks, which the browser fetches when the page is there.
 */
export async function NotesScript() {
  return (
    <script
      nonce={await nonceOfResponse()}
      data-page-script=""
      src="/scripts/notes.js"
      defer
      suppressHydrationWarning
    />
  );
}

/** From the policy in the request, which the front server also sends with the response. */
async function nonceOfResponse(): Promise<string | undefined> {
  const policy = (await headers()).get("content-security-policy");
  return policy?.match(/'nonce-([^']+)'/)?.[1];
}

/** Structured data, escaped so that no text in it can close the script element. */
export function JsonLdScript({ data }: { data: object }) {
  const json = JSON.stringify(data)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON without “<”; a script's text cannot be a child
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
