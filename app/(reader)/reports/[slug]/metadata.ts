import "server-only";
import type { Metadata } from "next";
import { env } from "@/lib/env";
import type { ReportPage } from "@/lib/reports/types";

/** The address of a report and of its picture; the picture's address changes with each version. */
export function addressesOf({ slug, number }: { slug: string; number: number }) {
  const site = env().PUBLIC_URL;
  const address = `${site}/reports/${slug}`;
  return { site, address, picture: `${address}/opengraph-image?version=${number}` };
}

/** What the head of a report's page says; the same for every reader, and public. */
export function reportMetadata(
  page: Exclude<ReportPage, { kind: "moved" }>,
  { name: siteName, language }: { name: string; language: string },
): Metadata {
  const { head } = page;
  const { address, picture } = addressesOf(head);
  if (page.kind === "withdrawn") {
    return {
      title: `Withdrawn: ${head.title}`,
      alternates: { canonical: address },
      robots: { index: false },
    };
  }
  const { title, standfirst: description } = head;
  const images = [{ url: picture, width: 1200, height: 630, alt: title }];
  return {
    title,
    description,
    authors: head.authors.map((author) => ({ name: author.name })),
    alternates: { canonical: address },
    openGraph: {
      type: "article",
      siteName,
      locale: language.replace("-", "_"),
      title,
      description,
      url: address,
      images,
      publishedTime: head.publishedAt.toISOString(),
      modifiedTime: head.updatedAt.toISOString(),
      authors: head.authors.map((author) => author.name),
      tags: head.tags,
    },
    twitter: { card: "summary_large_image", title, description, images },
  };
}
