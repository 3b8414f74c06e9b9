import sharp from "sharp";
import { describe, expect, it, test } from "vitest";
import type { LogoKey } from "../sections";
import { accentContrast, accentProblem } from "./accent";
import { readLogo } from "./logo";
import { checkedSvg } from "./svg";

const svg = (inside: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 20" width="100" height="20" ${attributes}>${inside}</svg>`;
const SHAPE = `<rect width="50" height="20" fill="#123456"/>`;

describe("an SVG", () => {
  test.each([
    SHAPE,
    `<title>A &amp; B</title><g><path d="M0 0h9"/></g>`,
    `<style>.a{fill:#123}@media (prefers-color-scheme: dark){.a{fill:#fff}}</style><rect class="a" width="1"/>`,
    `<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><rect fill="url(#g)" width="1"/>`,
    `<defs><path id="p" d="M0 0h9"/></defs><use href="#p"/><use xlink:href="#p"/>`,
  ])("of shapes alone is kept: %s", (inside) => {
    expect(checkedSvg(svg(inside))).toContain(inside.slice(0, 6));
  });

  test.each([
    svg("<script>alert(1)</script>"),
    svg("<SCRIPT>alert(1)</SCRIPT>"),
    svg(`<script xlink:href="data:text/javascript,1"/>`),
    svg(SHAPE, `onload="alert(1)"`),
    svg(`<rect OnClick="alert(1)"/>`),
    svg(`<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>`),
    svg(`<image href="https://example.com/a.png"/>`),
    svg(`<image href="data:image/png;base64,AAAA"/>`),
    svg(`<use href="https://example.com/a.svg#b"/>`),
    svg(`<use href="//example.com/a.svg#b"/>`),
    svg(`<a href="javascript:alert(1)"><rect/></a>`),
    svg(`<a href="#x"><rect/></a>`),
    svg(`<rect fill="url(https://example.com/#a)"/>`),
    svg(`<rect fill="url( 'https://example.com/#a' )"/>`),
    svg(`<rect style="fill:url(//example.com)"/>`),
    svg(`<rect style="fill:u\\72l(//example.com)"/>`),
    svg(`<style>@import "https://example.com/a.css";</style>`),
    svg(`<style>rect{fill:url("https://example.com")}</style>`),
    svg(`<animate attributeName="href" to="javascript:alert(1)"/>`),
    svg(`<set attributeName="onload" to="alert(1)"/>`),
    svg(`<iframe src="https://example.com"/>`),
    `<!DOCTYPE svg [<!ENTITY a "b">]>${svg("&a;")}`,
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg(SHAPE)}`,
    `<?xml-stylesheet href="a.css"?>${svg(SHAPE)}`,
    "<svg",
    "<html></html>",
    `<svg viewBox="0 0 1 1"/>`,
    "",
  ])("that could run or lead elsewhere is refused: %s", (text) => {
    expect(() => checkedSvg(text)).toThrow();
  });
});

describe("a logo", () => {
  const file = (content: string | Uint8Array, name = "logo.svg") =>
    new File([new Uint8Array(Buffer.from(content))], name);
  const png = (width: number, height: number, background = "#123456"): Promise<Buffer> =>
    sharp({ create: { width, height, channels: 4, background } })
      .png()
      .toBuffer();

  it("has its size, and bytes that say nothing but the picture", async () => {
    expect(await readLogo(file(svg(SHAPE)), "logoLight")).toMatchObject({
      mediaType: "image/svg+xml",
      width: 100,
      height: 20,
    });
    const noted = await sharp(await png(40, 20))
      .withExif({ IFD0: { Copyright: "hidden words" } })
      .toBuffer();
    const read = await readLogo(file(noted), "logoDark");
    expect(read).toMatchObject({ mediaType: "image/png", width: 40, height: 20 });
    expect(Buffer.from(read.bytes).includes("hidden words")).toBe(false);
  });

  const REFUSED: [string, () => Promise<string | Uint8Array>, LogoKey][] = [
    ["is no picture", async () => "plain words", "logoLight"],
    [
      "is another kind of picture",
      () =>
        sharp({ create: { width: 40, height: 40, channels: 3, background: "#123" } })
          .jpeg()
          .toBuffer(),
      "logoLight",
    ],
    ["is cut off", async () => (await png(400, 200)).subarray(0, 200), "logoLight"],
    ["has an end of a PNG alone", async () => Buffer.from("89504e470d0a1a0a", "hex"), "logoLight"],
    ["shows nothing", () => png(40, 20, "#00000000"), "logoLight"],
    ["is too small", () => png(10, 10), "logoLight"],
    ["is too large", () => png(2_001, 500), "logoLight"],
    ["is a thread", () => png(1_300, 100), "logoLight"],
    ["is an icon that is not square", () => png(64, 32), "favicon"],
    ["is a large SVG", async () => svg(`<desc>${"x".repeat(70_000)}</desc>${SHAPE}`), "logoLight"],
    ["has a great many bytes", async () => Buffer.alloc(600 * 1024), "logoLight"],
    ["is an SVG with a script", async () => svg("<script/>"), "favicon"],
    ["is not UTF-8", async () => Buffer.from([0xff, 0xfe, 0x3c, 0x00]), "logoLight"],
  ];
  test.each(REFUSED)("that %s is refused at its field", async (_, content, key) => {
    await expect(readLogo(file(await content()), key)).rejects.toMatchObject({ field: key });
  });
});

describe("an accent", () => {
  it("is readable as it is by default", () => {
    expect(accentProblem("#97430f", "light")).toBeNull();
    expect(accentProblem("#eaa36c", "dark")).toBeNull();
  });

  test.each(["#ff0000", "#ffff00", "#0a7f5a", "#ffffff", "#7f7f7f", "#8b7fff"])(
    "%s that cannot be read is refused with the nearest colour that passes",
    (hex) => {
      for (const theme of ["light", "dark"] as const) {
        const problem = accentProblem(hex, theme);
        if (!problem) continue;
        const [, near = ""] = /passes is (#[0-9a-f]{6})\.$/.exec(problem) ?? [];
        expect(accentContrast(near, theme)).toBeGreaterThanOrEqual(4.5);
        expect(accentContrast(near, theme)).toBeLessThan(4.7);
        expect(problem).toContain(`${(Math.floor(accentContrast(hex, theme) * 100) / 100).toFixed(2)} : 1`);
      }
    },
  );
});
