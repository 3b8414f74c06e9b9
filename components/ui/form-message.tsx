import type { ReactNode } from "react";
import { Callout } from "./callout";

export type FormMessageProps = {
  tone: "danger" | "good" | "info";
  title: ReactNode;
  children?: ReactNode;
  /** the problem of each control; each becomes a link to the control */
  problems?: { id: string; message: string }[];
  className?: string;
};

/** The result of submitting a form, at its top: a summary of the problems, or that it worked. */
export function FormMessage({ tone, title, children, problems = [], className }: FormMessageProps) {
  return (
    <Callout tone={tone} title={title} role={tone === "danger" ? "alert" : "status"} className={className}>
      {children}
      {problems.length > 0 && (
        <ul className="list-disc space-y-1 pl-4">
          {problems.map((problem) => (
            <li key={problem.id}>
              <a
                href={`#${problem.id}`}
                className="text-danger underline underline-offset-2 hover:decoration-2"
              >
                {problem.message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Callout>
  );
}
