import type { Metadata } from "next";
import { queryOf, type Search } from "@/app/asked";
import { ReaderFrame } from "@/app/site-frame";
import { VerifyView } from "@/components/verify/verify-view";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { listKeys } from "@/lib/integrity/queries/list-keys";
import { readLogHead } from "@/lib/integrity/queries/public-log";
import { VerifyPage as Query } from "@/lib/integrity/schema";

export function generateMetadata(): Metadata {
  return {
    title: "Verify",
    description:
      "Check in your browser that a report, its print or an exported file is what was published here.",
    alternates: { canonical: `${env().PUBLIC_URL}/verify` },
  };
}

type Props = { searchParams: Search };

/** The page where anyone can check what was published. */
export default async function VerifyPage({ searchParams }: Props) {
  const query = await queryOf(Query, searchParams);
  const viewer = await currentViewer();
  const [head, keys] = await Promise.all([readLogHead(viewer), listKeys(viewer)]);
  return (
    <ReaderFrame>
      <VerifyView head={head} keys={keys} site={env().PUBLIC_URL} of={query.of ?? ""} />
    </ReaderFrame>
  );
}
