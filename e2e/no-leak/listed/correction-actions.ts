import type { ListedAction } from "./action";

const listed = { file: "lib/corrections/actions.ts" } as const;
const desk = { ...listed, least: "analyst", permission: "correction.answer" } as const;

export const CORRECTION_ACTIONS: readonly ListedAction[] = [
  {
    ...listed,
    least: "self",
    permission: "correction.request",
    name: "requestCorrectionAction",
    call: async (rows) => {
      const { reportId, versionId, blockId } = await rows.report();
      const form = { reportId, versionId, blockId, words: "The number is another one" };
      return { form, as: (await rows.participant()).cookie };
    },
    changes: "CorrectionRequest",
  },
  {
    ...listed,
    least: "owner",
    guardLetsIn: "self",
    permission: "correction.request",
    asks: ["correction.request", "correction.request"],
    name: "takeBackCorrectionAction",
    call: async (rows) => {
      const { requestId, cookie } = await rows.correction();
      return { form: { requestId }, as: cookie };
    },
    changes: "CorrectionRequest",
  },
  {
    ...desk,
    name: "takeUpCorrectionAction",
    call: async (rows) => ({ form: { requestId: (await rows.correction()).requestId } }),
    changes: "CorrectionRequest",
  },
  {
    ...desk,
    name: "answerCorrectionAction",
    call: async (rows) => {
      const { requestId } = await rows.correction();
      return { form: { requestId, outcome: "declined", answer: "It is right" } };
    },
    changes: "CorrectionRequest",
  },
];
