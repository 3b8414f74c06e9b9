import { z } from "zod";

const Attached = z.object({ sha256: z.string(), textTaken: z.boolean() });
const Refusal = z.object({ error: z.string() });

/** Uploads a copy; `progress` receives the share sent so far. Rejects with a message for the user. */
export function uploadCopy(
  documentId: string,
  file: File,
  progress: (share: number) => void,
): Promise<z.infer<typeof Attached>> {
  return new Promise((resolve, reject) => {
    // fetch does not report the progress of an upload.
    const request = new XMLHttpRequest();
    request.open("POST", `/api/source-copies/${documentId}?${new URLSearchParams({ name: file.name })}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    request.addEventListener("error", () =>
      reject(new Error(`“${file.name}” could not be uploaded. Try again.`)),
    );
    request.addEventListener("load", () => {
      const attached = Attached.safeParse(parsed(request.responseText));
      if (request.status === 200 && attached.success) resolve(attached.data);
      else reject(new Error(`“${file.name}” was rejected: ${messageOf(request)}`));
    });
    request.send(file);
  });
}

function messageOf({ responseText, status }: XMLHttpRequest): string {
  const refusal = Refusal.safeParse(parsed(responseText));
  return refusal.success ? refusal.data.error : `the server answered ${status}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
