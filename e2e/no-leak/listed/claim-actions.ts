import type { Action } from "@/lib/access/permissions";
import type { Rows } from "../rows/rows";
import type { Call, ListedAction } from "./action";

const CLAIMS = "lib/evidence/actions/claims.ts";
const ASSESSMENT = { credibility: 3, status: "asserted", rationale: "slipped in" };

type Planter = (rows: Rows) => Promise<Call>;
const editing = (name: string, changes: string, call: Planter): ListedAction => ({
  name,
  file: CLAIMS,
  least: "analyst",
  permission: "claim.edit",
  call,
  changes,
});
const reading = (name: string, asks: Action[], call: Planter): ListedAction => ({
  name,
  file: CLAIMS,
  least: "analyst",
  permission: "claim.edit",
  asks,
  call,
});

export const CLAIM_ACTIONS: readonly ListedAction[] = [
  reading("listDeskClaimsAction", ["desk.enter", "desk.enter"], async (rows) => {
    const { reportId, claimId } = await rows.claim();
    return { json: { reportId, ids: [claimId] }, answers: "Planted statement" };
  }),
  editing("makeClaimAction", "Claim", async (rows) => {
    const { reportId } = await rows.draft();
    return { json: { reportId, quote: "planted", facts: await rows.claimFacts() } };
  }),
  editing("editClaimAction", "Claim", async (rows) => {
    const { claimId } = await rows.claim();
    return { json: { claimId, revision: 1, facts: await rows.claimFacts() } };
  }),
  editing("supersedeClaimAction", "Claim", async (rows) => {
    const { claimId, reportId } = await rows.claim();
    return { json: { claimId, reportId, quote: "planted", facts: await rows.claimFacts() } };
  }),
  editing("requoteClaimAction", "Claim", async (rows) => {
    const { claimId } = await rows.claim();
    return { json: { claimId, revision: 1, quote: "other words" } };
  }),
  editing("retractClaimAction", "Claim", async (rows) => {
    const { claimId } = await rows.claim();
    return { json: { claimId } };
  }),
  editing("restoreClaimAction", "Claim", async (rows) => {
    const { claimId } = await rows.claim({ retracted: true });
    return { json: { claimId } };
  }),
  {
    ...editing("attachDocumentAction", "Source", async (rows) => {
      const { claimId } = await rows.claim();
      return { json: { claimId, document: { sourceName: "Slipped in", title: "Slipped in" } } };
    }),
    asks: ["claim.edit", "source.edit"],
  },
  editing("detachDocumentAction", "ClaimDocument", async (rows) => {
    const { claimDocumentId } = await rows.claim();
    return { json: { id: claimDocumentId } };
  }),
  {
    ...editing("assessClaimAction", "Assessment", async (rows) => {
      const { claimId } = await rows.claim();
      return { json: { claimId, assessment: ASSESSMENT } };
    }),
    permission: "claim.assess",
    asks: ["claim.assess", "desk.enter"],
  },
  {
    ...editing("linkClaimsAction", "ClaimLink", async (rows) => {
      const [from, to] = [await rows.claim(), await rows.claim()];
      return { json: { fromId: from.claimId, kind: "supports", toId: to.claimId } };
    }),
    asks: ["claim.edit", "desk.enter", "desk.enter"],
  },
  editing("unlinkClaimsAction", "ClaimLink", async (rows) => ({ json: { linkId: await rows.claimLink() } })),
  reading("suggestClaimsAction", ["desk.enter"], async (rows) => {
    await rows.claim();
    return { json: { words: "planted" }, answers: "Planted statement" };
  }),
  reading("suggestSourcesAction", ["desk.enter"], async (rows) => {
    await rows.source();
    return { json: { words: "planted" }, answers: "planted-" };
  }),
  reading("suggestDocumentsAction", ["desk.enter"], async (rows) => {
    await rows.sourceDocument();
    return { json: { words: "planted" }, answers: "Planted document" };
  }),
];
