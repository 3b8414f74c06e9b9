import { asRis } from "@/lib/exports/citation/formats";
import { citation } from "../cite";

/** A report, or a block of it, as RIS. */
export const GET = citation({
  type: "application/x-research-info-systems; charset=utf-8",
  ending: "ris",
  write: asRis,
});
