import type { StepName } from "./steps";

export type Step = {
  name: StepName;
  done: boolean;
  skipped: boolean;
  /** what is still missing, where more than one thing is */
  missing: string | null;
};

export type Checklist = {
  steps: Step[];
  /** an admin has put it away */
  dismissed: boolean;
  /** how mail leaves; a test can be sent through a server */
  mail: "smtp" | "local" | "none";
  /** the newest backup that was recorded */
  backupAt: Date | null;
};
