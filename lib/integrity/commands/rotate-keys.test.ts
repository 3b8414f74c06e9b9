import { rm, stat } from "node:fs/promises";
import { expect, it } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Conflict, Forbidden } from "@/lib/errors";
import { flawOfKeys } from "../check/check-keys";
import { NODE_TOOLS } from "../node-tools";

await openTestDatabase();
const { ORIGIN, publish, seedWorld } = await import("@/lib/reports/queries/test-world");
const { verifyPublications } = await import("@/lib/verify/queries/verify-publications");
const { listKeys } = await import("../queries/list-keys");
const { keyFile } = await import("../signing/key-file");
const { rotateKeys } = await import("./rotate-keys");
const { signUnsigned } = await import("./sign-unsigned");

it("creates keys that endorse the next one, and says what to do when one is lost", async () => {
  expect(await signUnsigned()).toBe(0);
  const world = await seedWorld();
  const parts = [{ access: "public", words: "Open." }];
  await publish(world, { title: "One", parts });
  await rotateKeys(OPERATOR, { lost: false }, ORIGIN);
  await rotateKeys(OPERATOR, { lost: false }, ORIGIN);
  await publish(world, { title: "Two", parts });
  const keys = await listKeys(ANONYMOUS);
  expect(keys.map((key) => key.endorsedBy)).toEqual([keys[0]?.id, keys[0]?.id, keys[1]?.id]);
  expect(await flawOfKeys(keys, new Set(), NODE_TOOLS)).toBeNull();
  const last = keys[2]?.id ?? "";
  expect((await stat(keyFile(last))).mode & 0o777).toBe(0o600);
  await expect(rotateKeys(ANONYMOUS, { lost: false }, ORIGIN)).rejects.toBeInstanceOf(Forbidden);
  await expect(rotateKeys(OPERATOR, { lost: true }, ORIGIN)).rejects.toBeInstanceOf(Conflict);

  await rm(keyFile(last));
  await expect(publish(world, { title: "Three", parts })).rejects.toThrow(/rotate --lost/);
  await expect(rotateKeys(OPERATOR, { lost: false }, ORIGIN)).rejects.toThrow(/rotate --lost/);
  const { id } = await rotateKeys(OPERATOR, { lost: true }, ORIGIN);
  await publish(world, { title: "Four", parts });
  expect((await verifyPublications(OPERATOR, {})).broken).toMatch(/not endorsed/);
  expect((await verifyPublications(OPERATOR, { trusted: [id] })).broken).toBeNull();
});
