import { describe, expect, it } from "vitest";
import { repeatedName } from "./i-json";
import { NODE_TOOLS } from "./node-tools";
import { openSealed, sealHolds } from "./seal";
import { canonicalJson, segmentText } from "./signed-text";

/** Numbers by their bits, as RFC 8785 (appendix B) and our own cases have them. */
const NUMBERS = [
  ["8000000000000000", "0"],
  ["44b52d02c7e14af6", "1e+23"],
  ["444b1ae4d6e2ef4e", "999999999999999700000"],
  ["444b1ae4d6e2ef4f", "999999999999999900000"],
  ["444b1ae4d6e2ef50", "1e+21"],
  ["3eb0c6f7a0b5ed8d", "0.000001"],
  ["41b3de4355555554", "333333333.33333325"],
  ["41b3de4355555555", "333333333.3333333"],
  ["becbf647612f3696", "-0.0000033333333333333333"],
  ["43143ff3c1cb0959", "1424953923781206.2"],
] as const;

describe("canonical JSON", () => {
  it.each(NUMBERS)("writes the number of the bits %s as %s", (bits, written) => {
    expect(canonicalJson(Buffer.from(bits, "hex").readDoubleBE())).toBe(written);
  });

  it.each([
    ["NaN", Number.NaN],
    ["an infinite number", Number.POSITIVE_INFINITY],
    ["a BigInt", 1n],
    ["nothing", undefined],
    ["half of a surrogate pair", "a\ud800"],
    ["the second half alone", "\udc00a"],
    ["half of one behind a backslash", "\\\ud800"],
    ["half of one in a list", [["\ud83d"]]],
    ["half of one in a name", { "\ud800": 1 }],
  ])("refuses %s", (_, value) => {
    expect(() => canonicalJson(value)).toThrow();
  });

  it("accepts text that only looks like a lone surrogate, and names that every object has", () => {
    expect(canonicalJson("\\ud800")).toBe('"\\\\ud800"');
    expect(canonicalJson("\\\\ud800 😀")).toBe('"\\\\\\\\ud800 😀"');
    expect(canonicalJson('€$\u000f\nA\'B"\\\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
    expect(canonicalJson({ a: 1, b: undefined })).toBe('{"a":1}');
    expect(canonicalJson([undefined])).toBe("[null]");
    expect(canonicalJson(JSON.parse('{"__proto__": 1}'))).toBe('{"__proto__":1}');
    expect(segmentText("salt", [{ a: 1 }])).toBe('salt\n[{"a":1}]');
  });
});

describe("a duplicate name", () => {
  it.each([
    ['{"a": 1, "a": 1}', "a"],
    ['[{"a": {"b": 1, "c": [], "b": 2}}]', "b"],
    ['{"a": 1, "\\u0061": 2}', "a"],
    ['{"x": "{\\"a\\": 1", "y": ":", "x": 1}', "x"],
    ['{"": 1, "": 2}', ""],
  ])("is found in %s", (json, name) => {
    expect(repeatedName(json)).toBe(name);
  });

  it.each(['{"a": {"a": [{"a": 1}, {"a": 1}]}}', '["a", "a"]', '{"a": "b:", "b": "a"}', '"a"', "1", "{}"])(
    "is not found in %s",
    (json) => {
      expect(repeatedName(json)).toBeNull();
    },
  );

  it("makes a file not genuine, whatever its seal says, and so does a lone surrogate", async () => {
    const hash = "0".repeat(64);
    const key = {
      id: hash,
      publicKey: "",
      createdAt: "",
      retiredAt: null,
      endorsedBy: null,
      endorsement: null,
    };
    const anyway = { ...NODE_TOOLS, verify: () => true };
    const seal = JSON.stringify({
      at: "2026-01-01T00:00:00.000Z",
      address: "https://example.com/x",
      head: hash,
      version: null,
      keyId: hash,
      signature: "x",
    });
    const holds = async (text: string) => {
      const opened = openSealed(text);
      return opened && sealHolds(opened, new Map([[hash, key]]), anyway);
    };
    expect(await holds(`{"title": "a", "lodestone_seal": ${seal}}`)).toBe(true);
    expect(await holds(`{"title": "b", "title": "a", "lodestone_seal": ${seal}}`)).toBe(false);
    expect(await holds(`{"lodestone_seal": {}, "lodestone_seal": ${seal}}`)).toBe(false);
    expect(await holds(`{"a": 1, "a": 1}\n{"lodestone_seal": ${seal}}\n`)).toBe(false);
    expect(await holds(`<xml/>\n<!-- lodestone_seal ${seal.replace("{", '{"at": "x", ')} -->\n`)).toBe(false);
    expect(await holds(`{"title": "\\ud800", "lodestone_seal": ${seal}}`)).toBe(false);
  });
});
