"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { guardedAction } from "@/lib/auth/guard";
import { Invalid } from "@/lib/errors";
import { FieldKey } from "@/lib/field/lists";
import { loadFieldPack } from "./commands/load-field-pack";
import { outcomeLines } from "./outcome-lines";
import { readShippedPack } from "./queries/shipped-packs";

const LoadPack = z.strictObject({
  /** one that comes with the program */
  pack: FieldKey,
  how: z.enum(["load", "check"]),
  /** with its entities, relationships and terms */
  register: z.stringbool().default(false),
});

/** Loads a field pack that comes with the program, or says what that would do. */
export const loadPackAction = guardedAction({
  schema: LoadPack,
  permit: "settings.manage",
  async run(viewer, { pack, how, register }, origin) {
    const read = await readShippedPack(viewer, pack);
    const outcome = await loadFieldPack(viewer, read, origin, { dry: how === "check", wordsOnly: !register });
    const message = outcomeLines(outcome).join(" ");
    if (outcome.kind === "refused") throw new Invalid("", message);
    if (how === "load") refresh();
    return { message };
  },
});
