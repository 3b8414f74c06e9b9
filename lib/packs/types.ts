import type { FieldList } from "@/lib/field/lists";
import type { Fault } from "./faults";

/** What loading a pack added, changed and retired, because it does not have it any more; `same` was there already. */
export type LoadReport = {
  pack: { key: string; label: string };
  lists: { list: FieldList; added: number; changed: number; retired: number; same: number }[];
  /** retired stages that entities of the register have, with how many */
  stillUsed: { label: string; entities: number }[];
  entities: number;
  relationships: number;
  terms: number;
};

export type PackOutcome =
  | { kind: "loaded" | "would-load"; report: LoadReport }
  | { kind: "refused"; faults: Fault[] };

/** A pack that comes with the program. */
export type ShippedPack = {
  key: string;
  label: string;
  description: string;
  /** their labels, in order */
  stages: string[];
  entities: number;
  relationships: number;
  terms: number;
  /** when it last added or changed a word; null if it was never loaded */
  loadedAt: Date | null;
};
