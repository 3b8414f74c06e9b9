"use server";

import { refresh } from "next/cache";
import { guardedAction } from "@/lib/auth/guard";
import { startImport, undoImport } from "./commands/begin-import";
import { checkFile, mapAgain } from "./commands/check-file";
import { decideLines, decideRest } from "./commands/decide-lines";
import { readAgain, takeFile } from "./commands/take-file";
import * as intents from "./schema";

export const takeRegisterFileAction = guardedAction({
  schema: intents.TakeFile,
  permit: "register.import",
  async run(viewer, intent) {
    const { importId } = await takeFile(viewer, intent);
    return { redirect: `/desk/entities/import/${importId}` };
  },
});

export const readFileAgainAction = guardedAction({
  schema: intents.ReadAgain,
  permit: "register.import",
  async run(viewer, intent) {
    await readAgain(viewer, intent);
    return { redirect: `/desk/entities/import/${intent.importId}` };
  },
});

export const checkFileAction = guardedAction({
  schema: intents.CheckFile,
  permit: "register.import",
  async run(viewer, intent) {
    await checkFile(viewer, intent);
    return { redirect: `/desk/entities/import/${intent.importId}` };
  },
});

export const mapFileAgainAction = guardedAction({
  schema: intents.ChooseImport,
  permit: "register.import",
  async run(viewer, intent) {
    await mapAgain(viewer, intent);
    return { redirect: `/desk/entities/import/${intent.importId}` };
  },
});

export const decideLinesAction = guardedAction({
  schema: intents.DecideLines,
  permit: "register.import",
  async run(viewer, intent) {
    await decideLines(viewer, intent);
    refresh();
    return { message: "Kept." };
  },
});

export const decideRestAction = guardedAction({
  schema: intents.DecideRest,
  permit: "register.import",
  async run(viewer, intent) {
    await decideRest(viewer, intent);
    refresh();
    return { message: "Kept." };
  },
});

export const startImportAction = guardedAction({
  schema: intents.ChooseImport,
  permit: "register.import",
  async run(viewer, intent, origin) {
    await startImport(viewer, intent, origin);
    refresh();
    return { message: "It has begun." };
  },
});

export const undoImportAction = guardedAction({
  schema: intents.ChooseImport,
  permit: "register.import",
  async run(viewer, intent, origin) {
    await undoImport(viewer, intent, origin);
    refresh();
    return { message: "It is being undone." };
  },
});
