/** Hands a file to the browser. */
export function download(name: string, blob: Blob): void {
  const href = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/** Beyond this width or height, browsers draw nothing. */
const MOST = 8_000;

/**
 * Renders an SVG as a PNG, at double resolution if that is not too large.
 *
 * @throws Error when the browser cannot draw it
 */
export async function pngOf(picture: { svg: string; width: number; height: number }): Promise<Blob> {
  const { svg, width, height } = picture;
  const scale = Math.min(2, MOST / Math.max(width, height));
  const source = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (!blob) throw new Error("The picture could not be drawn");
    return blob;
  } finally {
    URL.revokeObjectURL(source);
  }
}
