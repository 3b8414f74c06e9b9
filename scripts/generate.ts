/**
 * `npm run generate`: writes what is made from other sources and is not committed, where they have changed since: the Prisma
 * client from prisma/schema, and the plain scripts of our pages from components/site/browser.
 */
import { generateClient } from "@/lib/db/generate";
import { bundleBrowserScripts } from "./browser-scripts";

await generateClient();
await bundleBrowserScripts();
