/** Supply-chain stages with their labels, from the ground to the vehicle and back. */
export const STAGE_LABELS = {
  exploration: "Exploration",
  mining: "Mining",
  beneficiation: "Beneficiation",
  "cracking-leaching": "Cracking & leaching",
  separation: "Separation",
  "metal-making": "Metal making",
  alloy: "Alloy",
  magnet: "Magnet",
  component: "Component",
  system: "System",
  recycling: "Recycling",
} as const;

export type StageName = keyof typeof STAGE_LABELS;

/** Whether a word is the name of a stage. */
export const isStage = (word: string): word is StageName => Object.hasOwn(STAGE_LABELS, word);

/** The stages, in the order of the chain. */
export const STAGES = Object.keys(STAGE_LABELS).filter(isStage);
