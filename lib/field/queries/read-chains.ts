import "server-only";
import type { Chain } from "../chains";
import { readField } from "./read-field";

/** The chains of the field with their stages in order; none while no field was loaded. The same for everyone. */
export async function readChains(): Promise<Chain[]> {
  const { chain, stage } = await readField(["chain", "stage"]);
  return chain.map(({ key, value: { label, also } }) => ({
    key,
    label,
    also,
    stages: stage
      .filter(({ value }) => value.chain === key)
      .map(({ key: stageKey, value }) => ({ key: stageKey, label: value.label, also: value.also })),
  }));
}
