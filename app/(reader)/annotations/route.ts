import { guardedHandler } from "@/lib/auth/guard";
import { annotate, editAnnotation, removeAnnotation } from "@/lib/library/commands/annotate";
import { restoreKept } from "@/lib/library/commands/restore-kept";
import { TellAnnotation } from "@/lib/library/schema";

/** What the script of a report's page sends of the reader's notes and highlights in it. */
export const POST = guardedHandler({
  body: TellAnnotation,
  permit: "account.manage-own",
  async run(viewer, { body }) {
    switch (body.act) {
      case "add":
        return annotate(viewer, body);
      case "edit":
        return editAnnotation(viewer, body);
      case "remove":
        return removeAnnotation(viewer, body);
      case "restore":
        return restoreKept(viewer, { kind: "note", id: body.annotationId });
    }
  },
});
