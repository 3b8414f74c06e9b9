// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SuggestField } from "./suggest-field";

type Asked = { words: string; answer: (found: string[]) => void };

let root: Root;
let asked: Asked[];
let taken: string[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  document.body.innerHTML = "<div>";
  asked = [];
  taken = [];
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const find = (words: string) => new Promise<string[]>((answer) => asked.push({ words, answer }));
const field = () => document.querySelector<HTMLInputElement>("input[role=combobox]");
const lines = () => [...document.querySelectorAll("[role=option]")].map(({ textContent }) => textContent);
const highlighted = () => {
  const id = field()?.getAttribute("aria-activedescendant");
  return id ? document.getElementById(id)?.textContent : null;
};

/** The field with what has been typed into it, as a parent keeps it. */
async function show(words: string, more: { free?: boolean; shown?: boolean } = {}): Promise<void> {
  await act(async () => {
    root.render(
      <SuggestField
        input={{ "aria-label": "Metal" }}
        value={words}
        onType={(typed) => taken.push(`typed “${typed}”`)}
        asked={words}
        find={find}
        keyOf={(item) => item}
        show={(item) => item}
        onTake={(item) => taken.push(item)}
        otherwise={{ text: (name) => `Add ${name}`, onChoose: (name) => taken.push(`new ${name}`) }}
        shown={more.shown ?? true}
        onClose={() => taken.push("closed")}
        free={more.free}
        tabTakes
        label="Metals"
        listClassName=""
      />,
    );
  });
  await act(async () => vi.advanceTimersByTime(100));
}

async function begin(words: string, more?: { free?: boolean }): Promise<void> {
  root = createRoot(document.body.firstElementChild ?? document.body);
  await show(words, more);
  await act(async () => field()?.focus());
}

const answer = (found: string[]) => act(async () => asked.at(-1)?.answer(found));

async function press(key: string): Promise<boolean> {
  let allowed = true;
  await act(async () => {
    allowed =
      field()?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })) ?? true;
  });
  return allowed;
}

test("arrows move through the results and past the last line, and Enter takes what is highlighted", async () => {
  await begin("ne");
  await answer(["neodymium", "nepheline"]);
  expect(lines()).toEqual(["neodymium", "nepheline", "Add ne"]);
  expect(field()?.getAttribute("aria-expanded")).toBe("true");
  expect(highlighted()).toBe("neodymium");
  await press("ArrowDown");
  expect(highlighted()).toBe("nepheline");
  await press("ArrowUp");
  await press("ArrowUp");
  expect(highlighted()).toBe("Add ne");
  expect(await press("Enter")).toBe(false);
  expect(taken[0]).toBe("new ne");
});

test("results that arrive after a key has moved the highlight put no other line under it", async () => {
  await begin("ne");
  await answer(["neodymium", "nepheline"]);
  await show("neph");
  await press("ArrowDown");
  expect(highlighted()).toBe("nepheline");
  await answer(["nephrite", "neptunium"]);
  expect(highlighted()).toBe("nepheline");
  await press("Enter");
  expect(taken[0]).toBe("nepheline");
});

test.each(["Enter", "Tab"])(
  "%s before the results takes the first of them, not one of an earlier query",
  async (key) => {
    await begin("ne");
    await answer(["neodymium"]);
    await show("dy");
    await press(key);
    expect(taken).toEqual([]);
    expect(asked.at(-1)?.words).toBe("dy");
    await answer(["dysprosium"]);
    expect(taken).toEqual(["dysprosium"]);
  },
);

test("in free text, Enter takes nothing that was not chosen", async () => {
  await begin("ne", { free: true });
  await answer(["neodymium"]);
  expect(highlighted()).toBeNull();
  expect(await press("Enter")).toBe(false);
  expect(taken).toEqual(["closed"]);
  await press("ArrowDown");
  await press("Enter");
  expect(taken).toContain("neodymium");
});

test("Escape closes only the list, and leaves what was typed", async () => {
  await begin("ne");
  await answer(["neodymium"]);
  const outside = vi.fn();
  document.body.addEventListener("keydown", outside);
  await press("Escape");
  expect(taken).toEqual(["closed"]);
  expect(outside).not.toHaveBeenCalled();
  expect(field()?.value).toBe("ne");
  await show("ne", { shown: false });
  expect(lines()).toEqual([]);
  // Not prevented: it leaves the form around.
  expect(await press("Escape")).toBe(true);
  expect(outside).toHaveBeenCalledOnce();
  expect(taken).toEqual(["closed"]);
});
