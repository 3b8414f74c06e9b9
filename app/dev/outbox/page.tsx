import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { OutboxView } from "@/components/membership/outbox-view";
import { originOf } from "@/lib/auth/render-request";
import { currentViewer } from "@/lib/auth/viewer";
import { NotFound } from "@/lib/errors";
import { outboxLines } from "@/lib/mail/queries";

export const metadata = { title: "Outbox", robots: { index: false } };

/** The demonstration's mail, for the person at this machine; the page exists nowhere else. */
export default async function OutboxPage() {
  const origin = originOf(await headers());
  const lines = await outboxLines(await currentViewer(), origin).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  return <OutboxView lines={lines} />;
}
