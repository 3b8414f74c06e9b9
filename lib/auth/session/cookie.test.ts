import { encode } from "next-auth/jwt";
import { beforeEach, expect, test } from "vitest";
import { setEnv } from "@/lib/env";
import { SESSION_DAYS } from "../policy";
import { readSessionId, sessionCookieName } from "./cookie";

const SECRET = "a secret of this test, as long as it has to be";
const made = (sid: unknown, { secret = SECRET, maxAge = 60 } = {}) =>
  encode({ token: { sub: "an account", sid: sid as string }, secret, maxAge });
const read = (token: string) => readSessionId(`${sessionCookieName(false)}=${token}`);

beforeEach(() =>
  setEnv({ AUTH_SECRET: SECRET, NEXTAUTH_SECRET: SECRET, PUBLIC_URL: "http://localhost:3000" }),
);

test("a cookie we issued holds the id of its row, however often it is read", async () => {
  const token = await made("the-row");
  expect(await read(token)).toBe("the-row");
  expect(await read(token)).toBe("the-row");
  expect(await readSessionId(`other=1; ${sessionCookieName(false)}=${token}; more=2`)).toBe("the-row");
});

test("an expired, altered or malformed cookie, or one made with another secret, is invalid", async () => {
  expect(await read(await made("the-row", { maxAge: -120 }))).toBeNull();
  expect(await read(await made("the-row", { secret: "another secret, as long as it has to be" }))).toBeNull();
  expect(await read(await made(["the-row"]))).toBeNull();
  const token = await made("the-row");
  const [head = "", key = "", iv = "", words = "", tag = ""] = token.split(".");
  const other = (text: string) => (text.startsWith("A") ? "B" : "A") + text.slice(1);
  for (const altered of [
    [other(head), key, iv, words, tag],
    [head, key, other(iv), words, tag],
    [head, key, iv, other(words), tag],
    [head, key, iv, words, other(tag)],
    [head, key, iv, words],
  ])
    expect(await read(altered.join("."))).toBeNull();
  for (const nothing of ["", "x", "null", "..", "....", "eyJhbGciOiJub25lIn0.eyJzaWQiOiJ0aGUtcm93In0."])
    expect(await read(nothing)).toBeNull();
});

test("a session lasts a month", () => {
  expect(SESSION_DAYS).toBe(30);
});

test("over HTTPS only the `__Host-` cookie counts", async () => {
  setEnv({ PUBLIC_URL: "https://lodestone.example" });
  const token = await made("the-row");
  expect(await read(token)).toBeNull();
  expect(await readSessionId(`${sessionCookieName(true)}=${token}`)).toBe("the-row");
});
