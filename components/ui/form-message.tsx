import type { ReactNode } from "react";
import { Callout } from "./callout";

export type FormMessageProps = {
  tone: "danger" | "good" | "info";
  title: ReactNode;
  children?: ReactNode;
  /** what is wrong with which control; each becomes a link to it */
  problems?: { id: string; message: string }[];
  className?: string;
};

/** What came of sending a form, at its top: a summary of what is wrong, or that it is done. */
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
