import type { z } from "zod";
import type {
  RegisterContent,
  RegisterFormat,
  RegisterPlan,
  RegisterSubject,
} from "@/lib/db/generated/enums";
import type { Sheet } from "./reading/read-sheet";
import type { Field } from "./rows/fields";
import type { StoredCandidates, StoredDid, StoredDidEdge, StoredEdge, StoredEntity } from "./rows/stored";

/** An entity as a row of a file has it; its address is made from its name unless the row has one. */
export type EntityData = z.output<typeof StoredEntity>;

/** An entity of the register that a line may mean. */
export type Candidate = z.output<typeof StoredCandidates>[number];

/** What a line wrote about an entity. */
export type DidEntity = z.output<typeof StoredDid>;

/** A relationship as a row of a file has it. Its ends are an address, a key of the list, an identifier or a name. */
export type RelationshipData = z.output<typeof StoredEdge>;
export type DocumentData = NonNullable<RelationshipData["document"]>;

/** What a line wrote about a relationship. */
export type DidEdge = z.output<typeof StoredDidEdge>;

/** A row of a file, read: what it asks for, or why nothing can be done with it. */
export type ReadRow<Data> = {
  line: number;
  key: string | null;
  label: string;
  data: Data | null;
  refusal: string | null;
  remark: string;
};

/** A line of a file, read; `told`: what its key is, for a message about two that have the same. */
export type FileLine = { told?: string } & (
  | ({ subject: "entity" } & ReadRow<EntityData>)
  | ({ subject: "relationship" } & ReadRow<RelationshipData>)
);

/** How far an import is. */
export type ImportState = "mapping" | "checking" | "checked" | "running" | "done" | "undoing" | "undone";

export type ImportSummary = {
  id: string;
  title: string;
  format: RegisterFormat;
  content: RegisterContent;
  list: string;
  byName: string;
  createdAt: Date;
  state: ImportState;
};

export type ImportLine = {
  number: number;
  line: number;
  subject: RegisterSubject;
  label: string;
  plan: RegisterPlan;
  remark: string;
  candidates: Candidate[];
  /** the entity that it means or made, as an address */
  entitySlug: string | null;
  doneAt: Date | null;
  undoneAt: Date | null;
  kept: string;
};

/** How a file was read, with its first rows, until its lines are checked. */
export type FileReading = Pick<Sheet, "delimiter" | "decimalMark" | "headLine" | "heads"> & {
  encoding: string | null;
  rows: number;
  first: Sheet["rows"];
  columns: (Field | null)[];
};

export type ImportView = ImportSummary & {
  reading: FileReading | null;
  /** of a JSON file, how many objects it has, until its lines are checked */
  objects: number | null;
  /** the columns may still be chosen again */
  canMapAgain: boolean;
  counts: { plan: RegisterPlan; lines: number; done: number; undone: number; kept: number }[];
  lines: ImportLine[];
  /** the number after which the next page begins */
  next: number | null;
};
