"use client";

import ErrorPage from "./error";
import "./globals.css";

/** Stands in for the root layout when that itself failed. */
export default function GlobalError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Error · Lodestone</title>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
