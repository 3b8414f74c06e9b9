/** Supply-chain stages, from the ground to the vehicle and back. */
export const STAGES = [
  "exploration",
  "mining",
  "beneficiation",
  "cracking-leaching",
  "separation",
  "metal-making",
  "alloy",
  "magnet",
  "component",
  "system",
  "recycling",
] as const;
export type StageName = (typeof STAGES)[number];
