"use client";

import ErrorPage from "./error";
import "./globals.css";

/** Replaces the root layout when the layout itself fails. */
export default function GlobalError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Error</title>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
