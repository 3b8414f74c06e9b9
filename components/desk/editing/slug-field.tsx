"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { showToast } from "@/components/ui/show-toast";
import { changeSlugAction } from "@/lib/reports/actions";

type Props = {
  reportId: string;
  slug: string;
  /** published reports redirect the old address, and only editors may change it */
  published: boolean;
  mayPublish: boolean;
  onSlug: (slug: string) => void;
};

/** The report's address. Saved separately from the text. */
export function SlugField({ reportId, slug, published, mayPublish, onSlug }: Props) {
  const [typed, setTyped] = useState(slug);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const fixed = published && !mayPublish;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    setProblem(null);
    const answer = await changeSlugAction({ reportId, slug: typed }).catch(() => null);
    setPending(false);
    if (!answer) return setProblem("The request failed. Try again.");
    if (!answer.ok) return setProblem(answer.message);
    setTyped(answer.data.slug);
    onSlug(answer.data.slug);
    showToast({ title: "Address changed", text: `/reports/${answer.data.slug}`, tone: "good" });
  };
  return (
    <form onSubmit={send}>
      <Field
        label="Address"
        hint={
          fixed
            ? "Published: only an editor can change it."
            : published
              ? "The current address will redirect to the new one."
              : `/reports/${typed}`
        }
        error={problem}
      >
        {(control) => (
          <div className="flex gap-2">
            <Input
              {...control}
              autoComplete="off"
              spellCheck={false}
              readOnly={fixed}
              maxLength={120}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            {typed !== slug && (
              <Button type="submit" variant="secondary" pending={pending}>
                Change
              </Button>
            )}
          </div>
        )}
      </Field>
    </form>
  );
}
