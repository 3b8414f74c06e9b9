import { expect, it } from "vitest";
import { type Allowed, SHIPPED, saying } from "./test-shipped-texts";

/**
 * Where the product's own name may stand in what the program says, and why. Everywhere else the name of the house belongs:
 * `readSettings` has it.
 */
const ALLOWED: Allowed = {
  "lib/settings/keys.ts": "the default, and what “powered by” names",
  "lib/house/sections.ts": "the label of that switch, which only admins see",
  "components/settings/identity-form.tsx": "that switch, which only admins see",
  "app/(reader)/gift/[token]/opened/route.ts": "the name of a cookie",
  "lib/auth/session/": "names of cookies",
  "lib/auth/render-request.ts": "headers between our own processes",
  "lib/reverse-proxy/": "patterns of those headers",
  "lib/page-cache/": "headers, keys of encryption and temporary folders",
  "components/editor/paste/own-copies.ts": "a key of the browser's storage",
  "components/desk/editing/local-copy.ts": "a key of the browser's storage",
  "components/ui/handed-over.tsx": "a symbol of the process",
  "lib/auth/demo-accounts.ts": "the password of the demonstration",
  "lib/auth/next-path.ts": "an address that is never opened",
  "lib/auth/password/well-known.ts": "a word that no password may consist of",
  "lib/exports/author-name.ts": "a word that marks the name of a body",
  "lib/exports/ftm/":
    "ids of FollowTheMoney: the same in every release, or an import would double what it knows",
  "lib/exports/stix/": "a type and a property of STIX: the same in every release",
  "lib/integrity/": "what is signed, and the property that holds the signature",
  "lib/gifts/token.ts": "a key of signatures",
  "lib/alerts/feed-token.ts": "a key of signatures",
  "lib/mail/unsubscribe-token.ts": "a key of signatures",
  "lib/verify/queries/": "functions of the database",
  "lib/db/": "roles, schemas and folders of the database, and what the operator reads in the terminal",
  "lib/files-url.ts": "an example for the operator",
};

/** Variables of the environment and functions of the database are called so too. */
const WORD = /lodestone(?!_[a-z])/i;

it("names the product nowhere but in the places of this list, and has no place that is not needed", () => {
  expect(saying(WORD, ALLOWED)).toEqual({ forbidden: [], needless: [] });
  expect(SHIPPED.length).toBeGreaterThan(1_000);
});
