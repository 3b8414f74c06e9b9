import { FormMessage } from "@/components/ui/form-message";
import { type FormState, formMessages } from "@/lib/auth/guard/form-state";

/** The result of the whole form, above its fields: what is wrong, or that it worked. */
export function FormAnswer({ state, fields }: { state: FormState; fields: readonly string[] }) {
  const problems = formMessages(state, fields);
  if (problems.length > 0) {
    return (
      <FormMessage tone="danger" title={problems[0]}>
        {problems.slice(1).map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </FormMessage>
    );
  }
  return state?.message ? <FormMessage tone="good" title={state.message} /> : null;
}
