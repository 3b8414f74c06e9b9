import { z } from "zod";

const Attached = z.object({ sha256: z.string(), textTaken: z.boolean() });
const Refusal = z.object({ error: z.string() });

/** Sends a copy up; `progress` is told the share that has gone. Rejects with a message for the person. */
export function uploadCopy(
  documentId: string,
  file: File,
  progress: (share: number) => void,
): Promise<z.infer<typeof Attached>> {
  return new Promise((resolve, reject) => {
    // fetch does not say how far an upload is.
    const request = new XMLHttpRequest();
    request.open("POST", `/api/source-copies/${documentId}?${new URLSearchParams({ name: file.name })}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    request.addEventListener("error", () =>
      reject(new Error(`“${file.name}” did not get through. Try again.`)),
    );
    request.addEventListener("load", () => {
      const attached = Attached.safeParse(parsed(request.responseText));
      if (request.status === 200 && attached.success) resolve(attached.data);
      else reject(new Error(`“${file.name}” was not taken: ${messageOf(request)}`));
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
