import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { Invalid } from "@/lib/errors";
import { encodePicture } from "./encode-picture";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#a55" } });

/** A PNG whose header claims a size and that contains nothing else. */
function claimedPng(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  bytes.writeUInt32BE(13, 8);
  bytes.write("IHDR", 12, "latin1");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.set([8, 2, 0, 0, 0], 24);
  return bytes;
}

describe("encodePicture", () => {
  it("re-encodes any picture as WebP, without its metadata, no wider than 2,400 px", async () => {
    const upload = await picture(3000, 100)
      .withExif({ IFD0: { Copyright: "secret-place" } })
      .jpeg()
      .toBuffer();
    expect(upload.includes("secret-place")).toBe(true);
    const { bytes, width, height } = await encodePicture(upload);
    expect([width, height]).toEqual([2400, 80]);
    expect(bytes.includes("secret-place")).toBe(false);
    expect((await sharp(bytes).metadata()).format).toBe("webp");
  });

  it.each([
    ["an SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ["text under a picture's name", Buffer.from("just words")],
    ["nothing", Buffer.alloc(0)],
    ["a header alone", claimedPng(10, 10)],
    ["a bomb", claimedPng(30_000, 30_000)],
    ["more than 15 MB", Buffer.alloc(15 * 1024 * 1024 + 1)],
  ])("refuses %s with a message at the field", async (_, upload) => {
    const refusal = await encodePicture(upload).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Invalid);
    expect(refusal).toMatchObject({ field: "picture" });
  });
});
