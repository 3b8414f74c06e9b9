/** A step of a chain. `also`: its label in other languages, by their tags. */
export type Stage = { key: string; label: string; also: Readonly<Record<string, string>> };

/** A supply chain of the field, with its stages in order. */
export type Chain = Stage & { stages: readonly Stage[] };
