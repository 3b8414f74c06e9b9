import { z } from "zod";

const Stored = z.object({
  attachmentId: z.string(),
  width: z.number(),
  height: z.number(),
});

/** Uploads a picture; `progress` receives the share sent. Rejects with a message for the user. */
export function uploadPicture(
  file: File,
  progress: (share: number) => void,
): Promise<z.infer<typeof Stored>> {
  return new Promise((resolve, reject) => {
    // fetch does not report upload progress.
    const request = new XMLHttpRequest();
    request.open("POST", "/api/attachments");
    request.setRequestHeader("content-type", file.type || "application/octet-stream");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    request.addEventListener("error", () =>
      reject(new Error(`“${file.name}” could not be uploaded. Try again.`)),
    );
    request.addEventListener("load", () => {
      const stored = Stored.safeParse(parsed(request.responseText));
      if (request.status === 200 && stored.success) resolve(stored.data);
      else reject(new Error(`“${file.name}” was rejected: ${messageOf(request)}`));
    });
    request.send(file);
  });
}

function messageOf(request: XMLHttpRequest): string {
  const refusal = z.object({ error: z.string() }).safeParse(parsed(request.responseText));
  return refusal.success ? refusal.data.error : `the server answered ${request.status}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
