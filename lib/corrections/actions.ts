"use server";

import { refresh } from "next/cache";
import { guardedAction } from "@/lib/auth/guard";
import { answerCorrection } from "./commands/answer-correction";
import { requestCorrection } from "./commands/request-correction";
import { takeBackCorrection } from "./commands/take-back-correction";
import { takeUpCorrection } from "./commands/take-up-correction";
import * as intents from "./schema";

const ANSWERED = {
  corrected: "Answered: corrected.",
  noted: "Answered: noted.",
  declined: "Answered: declined.",
} as const;

export const requestCorrectionAction = guardedAction({
  schema: intents.RequestCorrection,
  permit: "correction.request",
  async run(viewer, intent, origin) {
    const { reference } = await requestCorrection(viewer, intent, origin);
    return { reference, message: `Thank you. The authors were told; your reference is ${reference}.` };
  },
});

export const takeBackCorrectionAction = guardedAction({
  schema: intents.OneCorrection,
  permit: "correction.request",
  async run(viewer, intent, origin) {
    await takeBackCorrection(viewer, intent, origin);
    refresh();
    return { message: "Taken back." };
  },
});

export const takeUpCorrectionAction = guardedAction({
  schema: intents.OneCorrection,
  permit: "correction.answer",
  async run(viewer, intent, origin) {
    await takeUpCorrection(viewer, intent, origin);
    refresh();
    return { message: "Taken up: the reader sees that you are looking into it." };
  },
});

export const answerCorrectionAction = guardedAction({
  schema: intents.AnswerCorrection,
  permit: "correction.answer",
  async run(viewer, intent, origin) {
    await answerCorrection(viewer, intent, origin);
    refresh();
    return { message: ANSWERED[intent.outcome] };
  },
});
