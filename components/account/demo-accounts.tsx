"use client";

import { ArrowRight } from "lucide-react";
import { signInAsDemoAction } from "@/lib/auth/actions";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/auth/demo-accounts";
import { FormAnswer } from "./fields";
import { useFormAction } from "./use-form-action";

/** The demonstration's accounts, one click each. */
export function DemoAccounts({ next }: { next: string }) {
  const { state, form } = useFormAction(signInAsDemoAction);
  return (
    <section aria-labelledby="demo-accounts" className="rounded-card border border-rule bg-sunken p-5">
      <h2 id="demo-accounts" className="text-sm font-semibold">
        Try the demonstration as
      </h2>
      <form {...form} className="mt-3">
        <input type="hidden" name="next" value={next} />
        <FormAnswer state={state} fields={[]} />
        <ul className="divide-y divide-rule">
          {DEMO_ACCOUNTS.map(({ email, label, may }) => (
            <li key={email}>
              <button
                type="submit"
                name="email"
                value={email}
                className="group -mx-2 flex w-[calc(100%+1rem)] items-center gap-3 rounded-control px-2 py-2.5 text-left transition-colors hover:bg-hover"
              >
                <span className="min-w-0 flex-1">
                  <span className="block text-sm font-medium text-ink">{label}</span>
                  <span className="block text-[0.8125rem] text-ink-faint">{may}</span>
                </span>
                <ArrowRight aria-hidden="true" className="size-4 text-ink-faint group-hover:text-accent" />
              </button>
            </li>
          ))}
        </ul>
      </form>
      <p className="mt-3 text-[0.8125rem] leading-relaxed text-ink-faint">
        Or type one of them, such as <code>{DEMO_ACCOUNTS[1].email}</code>, with the password{" "}
        <code>{DEMO_PASSWORD}</code>.
      </p>
    </section>
  );
}
