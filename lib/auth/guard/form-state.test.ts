import { describe, expect, it } from "vitest";
import { chosenIn, formMessages, typedInto, unanswered } from "./form-state";

describe("a form that got no response", () => {
  const form = new FormData();
  form.set("name", "Baotou Evening Wire");
  form.set("password", "not to be kept");
  form.set("$ACTION_KEY", "k1");
  form.append("stages", "mining");
  form.append("stages", "alloy");

  it("comes back as it was typed, except for secrets", () => {
    const state = unanswered(form, false);
    expect(typedInto(state, "name")).toBe("Baotou Evening Wire");
    expect(chosenIn(state, "stages")).toEqual(["mining", "alloy"]);
    expect(Object.keys(state.initialValue ?? {})).toEqual(["name", "stages"]);
  });

  it("says where it failed", () => {
    expect(formMessages(unanswered(form, false), ["name"])).toEqual([
      "The request failed. What you typed is still here; try again.",
    ]);
    expect(formMessages(unanswered(form, true), [])[0]).toMatch(/on our side/);
  });
});
