import { Check, ChevronDown, Menu, Monitor, Moon, Search, Sun, X } from "lucide-react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { handOver, take } from "./handed-over";
import { Markup } from "./markup";
import { PlainIcon } from "./plain-icon";

const CONTENT = <p title={'"<&'}>{"<script>1 & 2</script>"}</p>;
const ESCAPED = '<p title="&quot;&lt;&amp;">&lt;script&gt;1 &amp; 2&lt;/script&gt;</p>';

let made = 0;
const Counted = () => <b>{++made}</b>;

describe("Markup", () => {
  it("is the same element with and without React's scripts, its words escaped", () => {
    for (const unscripted of [false, true]) {
      const html = renderToStaticMarkup(
        <Markup as="article" className="wide" unscripted={unscripted}>
          {CONTENT}
        </Markup>,
      );
      expect(html).toBe(`<article class="wide">${ESCAPED}</article>`);
    }
  });

  it("renders named content once", () => {
    const html = () =>
      renderToStaticMarkup(
        <Markup as="footer" once="counted">
          <Counted />
        </Markup>,
      );
    expect(html()).toBe("<footer><b>1</b></footer>");
    expect(html()).toBe("<footer><b>1</b></footer>");
  });
});

describe("what is handed over", () => {
  it("is taken once", () => {
    const handle = handOver("<b>1</b>");
    expect(take(handle)).toBe("<b>1</b>");
    expect(() => take(handle)).toThrow(/gone/);
  });

  it("is evicted when nothing takes it", () => {
    const left = handOver("left");
    for (let count = 0; count < 256; count++) handOver("more");
    expect(() => take(left)).toThrow(/gone/);
  });
});

it("draws each plain icon as Lucide does", () => {
  const icons = {
    check: Check,
    chevronDown: ChevronDown,
    menu: Menu,
    monitor: Monitor,
    moon: Moon,
    search: Search,
    sun: Sun,
    x: X,
  } as const;
  for (const name of Object.keys(icons) as (keyof typeof icons)[]) {
    const Icon = icons[name];
    expect(renderToStaticMarkup(<PlainIcon icon={name} className="size-4" />)).toBe(
      renderToStaticMarkup(<Icon aria-hidden="true" className="size-4" />),
    );
  }
});
