import { sharedScript } from "@/app/scripts/shared-script";
import { BROWSER_SCRIPTS } from "@/components/site/generated/browser-scripts";

/** What a report's page does with selected words, own notes and bookmarks. */
export const GET = sharedScript(BROWSER_SCRIPTS.notes);
