import { sealed } from "@/lib/exports/sealed";
import { citation } from "../cite";

/** A report, or a block of it, as CSL-JSON; the seal goes into CSL's `custom` field. */
export const GET = citation({
  type: "application/vnd.citationstyles.csl+json; charset=utf-8",
  ending: "csl.json",
  write: async (item, viewer, of) => {
    const items = await sealed(viewer, of, (slot) => [{ ...item, custom: slot }]);
    return `${JSON.stringify(items, null, 2)}\n`;
  },
});
