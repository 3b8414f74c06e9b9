import { storePicture } from "@/lib/attachments/commands/store-picture";
import { MAX_UPLOAD_BYTES } from "@/lib/attachments/policy";
import { guardedHandler } from "@/lib/auth/guard";
import { limitedBytes } from "@/lib/limited-bytes";

/** Uploads a picture: the body is the file itself. Answers with the attachment's id and its size in pixels. */
export const POST = guardedHandler({
  permit: "attachment.upload",
  run: async (viewer, _input, origin, request) =>
    storePicture(
      viewer,
      await limitedBytes(request, MAX_UPLOAD_BYTES, { field: "picture", name: "A picture" }),
      origin,
    ),
});
