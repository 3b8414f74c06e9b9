import { expect, test } from "vitest";
import { z } from "zod";
import { readForm } from "./read-form";

test("a file that was not chosen is none, whatever it is called", () => {
  const schema = z.strictObject({ words: z.string(), logo: z.file().optional() });
  const form = new FormData();
  form.append("words", "Said");
  form.append("$ACTION_KEY", "k");
  form.append("logo", new File([], "undefined"));
  expect(readForm(form, schema)).toMatchObject({ status: "success", value: { words: "Said" } });
  form.set("logo", new File(["<svg/>"], "logo.svg"));
  const parsed = readForm(form, schema);
  expect(parsed.status === "success" && parsed.value.logo?.size).toBe(6);
});
