import { sharedScript } from "@/app/scripts/shared-script";
import { BROWSER_SCRIPTS } from "@/components/site/generated/browser-scripts";

/** What search fields suggest while one types; the page asks for it when such a field gets the focus. */
export const GET = sharedScript(BROWSER_SCRIPTS.suggest);
