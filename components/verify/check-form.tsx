"use client";

import "@/components/ui/zod-without-eval";
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { type Asked, askedFile, askedText } from "./asked";
import { check } from "./check";
import { FileDrop } from "./file-drop";
import { Outcome, type Progress } from "./outcome";

const NEITHER = "This is neither a 64-digit hash nor the address of a report.";

/** Asks what to check, and checks it in this browser. */
export function CheckForm({ of, site }: { of: string; site: string }) {
  const [problem, setProblem] = useState<{ field: "text" | "file"; message: string } | null>(null);
  const [progress, setProgress] = useState<Progress>({ step: "waiting" });
  // A late answer must not replace that of a newer check.
  const run = useRef(0);
  const busy = progress.step === "checking";

  async function start(asked: Asked | string | null, field: "text" | "file") {
    run.current += 1;
    const mine = run.current;
    const show = (next: Progress) => mine === run.current && setProgress(next);
    if (asked === null || typeof asked === "string") {
      setProblem({ field, message: asked ?? NEITHER });
      return show({ step: "waiting" });
    }
    setProblem(null);
    show({ step: "checking", far: "Fetching the log" });
    try {
      const verdict = await check(asked, (far) => show({ step: "checking", far }));
      show({ step: "done", verdict });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      show({ step: "failed", message });
    }
  }

  const sites = () => [site, window.location.origin];

  // A link that says what to check needs no second click.
  const begin = useEffectEvent(() => {
    if (of !== "") void start(askedText(of, sites()), "text");
  });
  useEffect(() => begin(), []);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const typed = new FormData(event.currentTarget).get("of");
    void start(askedText(typeof typed === "string" ? typed : "", sites()), "text");
  }

  return (
    <>
      <form onSubmit={submit} className="mt-7" noValidate>
        <Field
          label="Hash or address of a report"
          hint="The hash printed at the foot of a report, or a log head you have kept. Spaces do not matter."
          error={problem?.field === "text" ? problem.message : null}
        >
          {(control) => (
            <div className="flex flex-wrap gap-2">
              <Input
                {...control}
                name="of"
                defaultValue={of}
                autoComplete="off"
                spellCheck={false}
                maxLength={500}
                className="min-w-0 flex-1 basis-64 font-mono text-[0.8125rem]"
              />
              <Button type="submit" variant="primary" pending={busy}>
                Check
              </Button>
            </div>
          )}
        </Field>
      </form>
      <FileDrop
        error={problem?.field === "file" ? problem.message : null}
        onFile={(file) => void askedFile(file).then((asked) => start(asked, "file"))}
      />
      <Outcome progress={progress} />
    </>
  );
}
