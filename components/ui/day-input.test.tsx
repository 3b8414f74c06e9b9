// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DayInput, typeInto } from "./day-input";

let root: Root;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  document.body.innerHTML = "<form></form>";
  root = createRoot(form());
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

const form = () => document.querySelector("form") ?? document.createElement("form");
const field = () =>
  form().querySelector<HTMLInputElement>("input[name=on]") ?? document.createElement("input");
/** jsdom does not fire the event by which browsers ask what a form sends. */
const sent = () => {
  const formData = new FormData(form());
  form().dispatchEvent(Object.assign(new Event("formdata"), { formData }));
  return formData.get("on");
};
const show = (element: React.ReactNode) => act(async () => root.render(element));
const type = (text: string) => act(async () => typeInto(field(), text));

test("a day is shown and typed in words, and sent as ISO 8601", async () => {
  await show(<DayInput name="on" day="2026-11-29" />);
  expect(field().value).toBe("29 November 2026");
  await type("9 Oct 2026");
  expect(field().value).toBe("9 Oct 2026");
  expect(sent()).toBe("2026-10-09");
  await type("soon");
  expect(sent()).toBe("soon");
});

test("the calendar writes the chosen day into the field", async () => {
  await show(<DayInput name="on" />);
  const calendar = form().querySelector<HTMLInputElement>("input[type=date]") ?? field();
  await act(async () => typeInto(calendar, "2027-03-01"));
  expect(field().value).toBe("1 March 2027");
});

test("the parent may change the day while it is typed", async () => {
  const onDay = vi.fn();
  await show(<DayInput name="on" day="2026-11-29" onDay={onDay} />);
  await type("30 November 2026");
  expect(onDay).toHaveBeenLastCalledWith("2026-11-30");
  await show(<DayInput name="on" day="" onDay={onDay} />);
  expect(field().value).toBe("");
});
