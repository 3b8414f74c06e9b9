import type { FieldList } from "@/lib/field/lists";
import type { Fault } from "./faults";

/** What loading a pack added and changed; `same` was there already. */
export type LoadReport = {
  pack: { key: string; label: string };
  lists: { list: FieldList; added: number; changed: number; same: number }[];
  entities: number;
  relationships: number;
  terms: number;
};

export type PackOutcome =
  | { kind: "loaded" | "would-load"; report: LoadReport }
  | { kind: "refused"; faults: Fault[] };
