import { type Instance, signIn } from "./instance";

/** One of the builds to compare, with the cookie of a member. */
export type Side = { name: string; instance: Instance; cookie: string };

/** This build and, where it is given, another, each with a member signed in. */
export async function openSides(ours: Instance, before: Instance | undefined): Promise<Side[]> {
  const sides: Side[] = [];
  for (const [name, instance] of [
    ["ours", ours],
    ["before", before],
  ] as const) {
    if (instance)
      sides.push({ name, instance, cookie: await signIn(instance.url, "subscriber@example.com") });
  }
  return sides;
}
