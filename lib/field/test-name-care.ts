import { readFileSync } from "node:fs";
import { z } from "zod";
import { FIELD_LISTS } from "./lists";
import { type NameCare, nameCareOf } from "./name-care";

const Lists = z.array(FIELD_LISTS["name-care"].extend({ key: z.string() }));

/** What a pack that comes with the program says of names. */
export function careOf(pack: "rare-earths" | "lithium"): NameCare {
  return nameCareOf(Lists.parse(JSON.parse(readFileSync(`fields/${pack}/names.json`, "utf8"))));
}
