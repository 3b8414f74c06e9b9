import { describe, expect, it } from "vitest";
import { Invalid } from "@/lib/errors";
import { MAX_COPY_BYTES } from "./policy";
import { downloadType, inspectCopy } from "./source-copy";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("inspectCopy", () => {
  it("detects a file by its content", async () => {
    expect(await inspectCopy(bytes("%PDF-1.7\n1 0 obj"))).toEqual({
      mediaType: "application/pdf",
      text: null,
    });
    expect(await inspectCopy(Uint8Array.of(1, 0, 2, 0, 3))).toEqual({
      mediaType: "application/octet-stream",
      text: null,
    });
    expect(await inspectCopy(bytes("Quotas rose.\r\n稀土"))).toEqual({
      mediaType: "text/plain",
      text: "Quotas rose.\n稀土",
    });
  });

  it("takes the words of a web page and nothing active", async () => {
    const page = `<!doctype html><html><head><title>T</title><script>steal()</script></head>
      <body><p>Quotas &amp; prices&#x21;</p><!-- not this --><div onclick="x()">稀土</div></body></html>`;
    expect(await inspectCopy(bytes(page))).toEqual({
      mediaType: "text/html",
      text: "Quotas & prices!\n稀土",
    });
  });

  it("decodes every character reference once, and UTF-16 without its mark", async () => {
    const page = "<p>Baotou&nbsp;&mdash; caf&eacute; &#151; &amp;lt; &nothing;</p>";
    expect((await inspectCopy(bytes(page))).text).toBe("Baotou — café — &lt; &nothing;");
    expect((await inspectCopy(Buffer.from("Quotas rose.", "utf16le"))).text).toBe("Quotas rose.");
  });

  it("decodes Chinese in the encodings of older pages", async () => {
    const { text } = await inspectCopy(Uint8Array.of(0xcf, 0xa1, 0xcd, 0xc1));
    expect(text).toBe("稀土");
  });

  it.each([0, MAX_COPY_BYTES + 1])("refuses %d bytes", async (length) => {
    await expect(inspectCopy(new Uint8Array(length))).rejects.toBeInstanceOf(Invalid);
  });

  it("serves nothing that a browser would run", () => {
    expect(["text/html", "application/xml", "image/svg+xml", "text/plain"].map(downloadType)).toEqual(
      Array(4).fill("text/plain"),
    );
    expect(downloadType("application/pdf")).toBe("application/pdf");
  });
});
