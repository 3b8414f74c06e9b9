import { describe, expect, it } from "vitest";
import { withoutHydration } from "./render-for-rank";

describe("withoutHydration", () => {
  it("takes Next's scripts and flight data out and leaves words, styles, JSON-LD and our own scripts", () => {
    const html = [
      '<head><link rel="stylesheet" href="/a.css"><link rel="preload" as="script" nonce="n" href="/x.js"/>',
      '<script nonce="n" data-page-script="">theme()</script>',
      '<script src="/_next/static/chunks/a.js" async="" nonce="n"></script></head>',
      '<script type="application/ld+json">{"a":"<\\/script"}</script>',
      "<p>Words about a script</p>",
      '<script nonce="n">self.__next_f.push([1,"Words about a \\u003c/script"])</script>',
      '<script src="/y.js" noModule="" nonce="n"></script>',
    ].join("\n");
    const page = withoutHydration(html);
    expect(page).not.toMatch(/_next|__next_f|\.js/);
    expect(page).toContain("<p>Words about a script</p>");
    expect(page).toContain("theme()");
    expect(page).toContain("ld+json");
    expect(page).toContain("/a.css");
  });
});
