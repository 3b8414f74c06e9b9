import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { SuspendAccount } from "./schema";

const problem = (reason: string) =>
  SuspendAccount.safeParse({ accountId: randomUUID(), reason }).error?.issues.map(({ message }) => message);

it.each(["x", "ok", "…", "!!!", "xxx", "todo", "无"])("“%s” is no reason for a suspension", (reason) => {
  expect(problem(reason)).toEqual(["Give a reason in words, for the admin who reads it later."]);
});

it("an empty reason gets one message", () => {
  expect(problem(" ")).toEqual(["Please fill this in."]);
});

it.each(["Shared the password", "Chargeback", "共用账号"])("“%s” is one", (reason) => {
  expect(problem(reason)).toBeUndefined();
});
