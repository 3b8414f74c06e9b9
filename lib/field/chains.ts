/** A step of a chain. `also`: its label in other languages, by their tags. */
export type Stage = { key: string; label: string; also: Readonly<Record<string, string>> };

/** A supply chain of the field, with its stages in order. */
export type Chain = Stage & { stages: readonly Stage[] };

/** All stages of all chains, in order. */
export const stagesOf = (chains: readonly Chain[]): Stage[] => chains.flatMap(({ stages }) => stages);

/** Whether a chain has a stage of this key. */
export const hasStage = (chains: readonly Chain[], key: string): boolean =>
  chains.some(({ stages }) => stages.some((stage) => stage.key === key));

/** The label of each stage by its key; one that was retired is called by its key in plain words. */
export function stageNames(chains: readonly Chain[]): (key: string) => string {
  const labels = new Map(stagesOf(chains).map(({ key, label }) => [key, label]));
  return (key) => labels.get(key) ?? plain(key);
}

const plain = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1).replaceAll("-", " ");

/** Stages with labels that tell chains apart, for lists in which several chains stand together. */
export function stageChoices(chains: readonly Chain[]): { key: string; label: string }[] {
  return chains.flatMap((chain) =>
    chain.stages.map(({ key, label }) => ({
      key,
      label: chains.length > 1 ? `${chain.label}: ${label}` : label,
    })),
  );
}
