import { expect, it } from "vitest";
import { JOB_PAYLOADS } from "@/lib/jobs/payloads";
import { nightlyJobs } from "./schedule";

it("lists existing jobs that accept the payload of the scheduler", () => {
  const jobs = nightlyJobs();
  expect(jobs.map(({ task }) => task)).toEqual(["purge-trash", "prune"]);
  for (const { task } of jobs) {
    const schema = Object.entries(JOB_PAYLOADS).find(([name]) => name === task)?.[1];
    const told = { _cron: { ts: "2026-11-30T03:20:00.000Z", backfilled: false } };
    expect(schema?.safeParse(told).success, task).toBe(true);
  }
});
