import { z } from "zod";

/** The steps of the first hour, in their order. */
export const STEPS = {
  look: {
    title: "Give it your name and logo",
    text: "They are on every page, in feeds, mails and sharing pictures.",
    href: "/admin/settings",
    link: "Name and contact",
  },
  mail: {
    title: "Let mail leave",
    text: "Sign-in links, invitations and alerts go by mail.",
    href: "/admin/settings/mail",
    link: "Sender and words",
  },
  address: {
    title: "Give it an address with TLS",
    text: "PUBLIC_URL is what links in mails and feeds begin with. It should be https, with a name of its own.",
    href: null,
    link: null,
  },
  backup: {
    title: "Make a backup",
    text: "Run npm run backup -- --into FOLDER, and let a timer do it every night.",
    href: null,
    link: null,
  },
  vocabulary: {
    title: "Say what your field is",
    text: "Load a field pack, or add the companies, materials and terms that your reports name.",
    href: "/admin/field",
    link: "Field packs",
  },
  tiers: {
    title: "Say what you sell",
    text: "Tiers are the levels that a paywall in a report can have.",
    href: "/admin/tiers",
    link: "Tiers",
  },
  people: {
    title: "Invite people",
    text: "Analysts and editors by mail, members from a list.",
    href: "/admin/people/invite",
    link: "Invite people",
  },
  report: {
    title: "Write or import the first report",
    text: "Markdown, Word and copied pages can be imported.",
    href: "/desk/reports/new",
    link: "New report",
  },
  publish: {
    title: "Publish it",
    text: "The checks say what is missing before readers see it.",
    href: "/desk",
    link: "The desk",
  },
} as const satisfies Record<
  string,
  { title: string; text: string; href: string | null; link: string | null }
>;

export type StepName = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as [StepName, ...StepName[]];

/** `dismiss` and `show` are for the whole list. */
export const ChangeChecklist = z.discriminatedUnion("act", [
  z.strictObject({ act: z.enum(["skip", "back"]), step: z.enum(STEP_NAMES) }),
  z.strictObject({ act: z.enum(["dismiss", "show"]) }),
]);
export type ChangeChecklist = z.infer<typeof ChangeChecklist>;
