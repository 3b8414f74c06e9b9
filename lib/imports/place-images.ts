import type { ReportDocument } from "@/lib/document/document";
import { BrokenFile } from "./import-file";
import type { ImageReference, StoredImage, StoreImage } from "./types";

/** Reads a picture by its path relative to the file; null if there is none. */
export type LoadImage = (path: string) => Promise<Uint8Array | null>;

/**
 * Stores the pictures of a document's figures and refers to them.
 *
 * @throws BrokenFile with the line of a picture that is missing or unusable
 */
export async function placeImages(
  document: ReportDocument,
  images: readonly ImageReference[],
  load: LoadImage,
  store: StoreImage,
): Promise<ReportDocument> {
  if (images.length === 0) return document;
  const stored = new Map<string, StoredImage>();
  const byPath = new Map<string, StoredImage>();
  for (const { blockId, path, line } of images) {
    const image = byPath.get(path) ?? (await storeOne(path, line, load, store));
    byPath.set(path, image);
    stored.set(blockId, image);
  }
  const content = document.content.map((node) => {
    const image = node.type === "figure" ? stored.get(node.attrs.id) : undefined;
    return node.type === "figure" && image ? { ...node, attrs: { ...node.attrs, ...image } } : node;
  });
  return { ...document, content };
}

async function storeOne(
  path: string,
  line: number,
  load: LoadImage,
  store: StoreImage,
): Promise<StoredImage> {
  const bytes = await load(path);
  if (bytes === null)
    throw new BrokenFile(line, `The picture “${path}” is not in the file's folder.`, "picture");
  try {
    return await store(bytes, path);
  } catch (error) {
    if (error instanceof Error && "field" in error)
      throw new BrokenFile(line, `${path}: ${error.message}`, "picture");
    throw error;
  }
}
