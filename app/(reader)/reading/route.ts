import { MemberHomePart } from "@/components/reading/member-home-view";
import { ReportNewsBox } from "@/components/reading/report-news-box";
import { SubjectNewsBox } from "@/components/reading/subject-news-box";
import { staticMarkup } from "@/components/ui/static-markup";
import type { Viewer } from "@/lib/access/types";
import { guardedHandler } from "@/lib/auth/guard";
import { noteHome, noteLook, noteSearch } from "@/lib/reading/commands/note-look";
import { memberHome } from "@/lib/reading/queries/member-home";
import { reportNews, subjectNews } from "@/lib/reading/queries/report-news";
import { NoteLook } from "@/lib/reading/schema";

/** A page is open: notes it, and returns as markup what is new for this person; nothing on a first visit. */
export const POST = guardedHandler({
  body: NoteLook,
  permit: "account.manage-own",
  async run(viewer, { body }) {
    if (body.kind === "home") {
      await noteHome(viewer);
      return { html: staticMarkup(MemberHomePart({ home: await memberHome(viewer) })) };
    }
    if (body.kind === "search") {
      await noteSearch(viewer, body.slug);
      return {};
    }
    const { id, since } = await noteLook(viewer, body);
    return since === null ? {} : newsOf(viewer, body.kind, id, since);
  },
});

async function newsOf(
  viewer: Viewer,
  kind: "report" | "entity" | "source" | "claim",
  id: string,
  since: Date,
) {
  if (kind === "report") {
    const news = await reportNews(viewer, id, since);
    return news ? { html: staticMarkup(ReportNewsBox({ news })) } : {};
  }
  const news = await subjectNews(viewer, { kind, id }, since);
  return news.lines.length > 0 ? { html: staticMarkup(SubjectNewsBox({ news })) } : {};
}
