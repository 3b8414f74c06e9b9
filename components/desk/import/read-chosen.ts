import { MAX_DESK_BYTES } from "@/lib/imports/limits";

const PICTURE = /\.(?:png|jpe?g|webp|avif|gif|tiff?)$/i;

export type Chosen = { name: string; content: string; isPicture: boolean };

/** A chosen file as base64, or the reason why it cannot be sent. */
export async function readChosen(file: File): Promise<Chosen | { name: string; reason: string }> {
  if (file.size > MAX_DESK_BYTES) {
    const most = `${MAX_DESK_BYTES / 1e6} MB`;
    return {
      name: file.name,
      reason: `The limit is ${most} a file; for larger ones use npm run import.`,
    };
  }
  try {
    return { name: file.name, content: await toBase64(file), isPicture: PICTURE.test(file.name) };
  } catch {
    return { name: file.name, reason: "The file could not be read. Folders are not supported." };
  }
}

/** Text that was typed or pasted, as base64 of its UTF-8. */
export function textToBase64(text: string): Promise<string> {
  return toBase64(new Blob([text]));
}

function toBase64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = String(reader.result);
      resolve(url.slice(url.indexOf(",") + 1));
    };
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
