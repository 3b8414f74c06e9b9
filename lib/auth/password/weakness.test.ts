import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD, weaknessOf } from "./weakness";
import { COMMON_LONG_PASSWORDS } from "./well-known";

const ADA = { email: "ada.lovelace@analytical.example", name: "Ada Lovelace" };

test.each([
  "correct horse battery stapler",
  "neodymium melts at 1024 degrees",
  "the kettle sings before tea",
  "稀土永磁材料下游应用转化成果综述报",
  "k3#Vq!9zLm@7Rw^2",
  "tulip-orbit-cactus-9",
])("%j is taken", (password) => expect(weaknessOf(password, ADA)).toBeNull());

describe("too easy to guess", () => {
  test.each([
    "passwordpassword",
    "Password123456789",
    "P@ssw0rdP@ssw0rd",
    "123456789012345",
    "qwertyuiopasdfgh",
    "1q2w3e4r5t6y7u8i",
    "aaaaaaaaaaaaaaaaaaaa",
    "abcabcabcabcabcabc",
    "abcdefghijklmnopqrstuvwxyz",
    "lodestone-demo-2026",
    "Lodestone Lodestone 1",
    "adalovelace2026",
    "ada.lovelace@analytical.example",
    "!!!!!!!!!!!!!!!!",
    "Correct Horse Battery Staple",
    "welcome2welcome2026",
    "iloveyouiloveyou",
    "zxcvbnmasdfghjkl",
  ])("%j", (password) => expect(weaknessOf(password, ADA)).toMatch(/easy to guess/));

  test("every password of the list", () => {
    for (const password of COMMON_LONG_PASSWORDS) {
      if (password.length >= SHORTEST_PASSWORD) expect(weaknessOf(password), password).not.toBeNull();
    }
  });
});

test("length counts characters, composed the way they are hashed", () => {
  expect(weaknessOf("tulip orbit ca")).toMatch(/at least 15/);
  // Each of these is two code units, or a letter and its accent.
  expect(weaknessOf("😀😎🤖👻🎃🦊🐙🦄🐝🌵🍄🌍🔥")).toMatch(/at least 15/);
  expect(weaknessOf("e\u0301".repeat(14))).toMatch(/at least 15/);
  expect(weaknessOf(`${"tulip orbit cactus ".repeat(7)}`.slice(0, LONGEST_PASSWORD + 1))).toMatch(
    /at most 128/,
  );
});

test("long random words are never rejected, whatever they contain", () => {
  const letters = fc.string({
    unit: fc.constantFrom(..."bdghkmprtvwxzäßж稀土磁"),
    minLength: 24,
    maxLength: 60,
  });
  fc.assert(
    fc.property(letters, (password) => {
      fc.pre(new Set(password).size > 9);
      expect(weaknessOf(password)).toBeNull();
    }),
  );
});

test("any text gets an answer", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.string(), (password, name) => {
      expect([null, "string"]).toContain(weaknessOf(password, { name }) === null ? null : "string");
    }),
  );
});
