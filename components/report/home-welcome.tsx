import { LinkButton } from "@/components/ui/button";

/** Introduces the house to new visitors. */
export function HomeWelcome({ house }: { house: string }) {
  return (
    <section
      aria-labelledby="what"
      className="mt-14 grid gap-x-16 gap-y-6 rounded-card border border-rule bg-surface p-6 sm:p-10 lg:grid-cols-[minmax(0,1fr)_auto] lg:items-end"
    >
      <div>
        <h2 id="what" className="type-title">
          See the evidence behind every claim
        </h2>
        <p className="mt-3 max-w-measure type-summary">
          {house} is written by a small desk of analysts. Every report begins in the open; a free account
          opens more, and members read everything.
        </p>
      </div>
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/sign-up" variant="accent">
          Register for free
        </LinkButton>
        <LinkButton href="/pricing" variant="secondary">
          What members get
        </LinkButton>
      </div>
    </section>
  );
}
