/** Labels of the stages, in the order of the chain. */
const LABELS: Record<string, string> = {
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
};

/** A stage in words. */
export function stageLabel(stage: string): string {
  return LABELS[stage] ?? stage;
}
