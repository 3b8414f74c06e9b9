import { enterDesk } from "@/app/enter";
import { NewReportForm } from "@/components/desk/list/new-report-form";

export const metadata = { title: "New report" };

/** Asks for a title, because the address is made from it. */
export default async function NewReportPage() {
  await enterDesk("/desk/reports/new");
  return <NewReportForm />;
}
