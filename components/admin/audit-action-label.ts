const LABELS: Record<string, string> = {
  "access.answer": "answered an access request",
  "access.request": "asked for access",
  "account.ask-new-email": "asked to change an address",
  "account.change-email": "changed an address",
  "account.change-name": "changed a name",
  "account.change-password": "changed a password",
  "account.change-role": "changed a role",
  "account.end-sessions": "ended sessions",
  "account.remove": "removed an account",
  "account.reset-password": "reset a password",
  "account.set-up": "set up the first account",
  "account.sign-up": "signed up",
  "account.suspend": "changed a suspension",
  "account.verify-email": "confirmed an address",
  "attachment.upload": "uploaded a picture",
  "draft.create": "made a draft",
  "draft.delete": "put a draft into the trash",
  "draft.edit": "edited a draft",
  "draft.import": "imported a draft",
  "draft.purge": "deleted a draft for good",
  "draft.restore": "restored a draft",
  "entity.create": "made an entity",
  "entity.edit": "edited an entity",
  "entity.merge": "merged an entity",
  "entity.split": "split an entity",
  "entity.undo-merge": "undid a merge",
  "entity.undo-split": "undid a split",
  "facts.seal": "sealed what readers rely on",
  "files.altered": "did not send a file that is not what was stored",
  "keys.rotate": "made a new signing key",
  "mail.set-preference": "changed a mail preference",
  "membership.grant": "granted a membership",
  "membership.revoke": "revoked a membership",
  "relationship.add": "added a relationship",
  "relationship.correct": "corrected a relationship",
  "relationship.prove": "changed the evidence of a relationship",
  "relationship.restore": "put a relationship back",
  "relationship.retract": "retracted a relationship",
  "report.correct": "corrected a report",
  "report.publish": "published a report",
  "report.withdraw": "withdrew a report",
  "session.open": "signed in",
  "source.add-document": "added a source document",
  "source.attach-copy": "attached a copy of a source document",
  "source.create": "made a source",
  "source.declare-origin": "declared documents to be of one origin",
  "source.dismiss-similar": "found two documents not to be copies",
  "source.edit": "changed a source",
  "source.edit-document": "changed a source document",
  "source.grade": "graded a source",
  "source.reissue-disclaimers": "reissued disclaimers after a source was graded or edited",
  "source.leave-origin": "took a document out of its origin",
  "source.restore-similar": "had two documents compared again",
  "tier.manage": "changed a tier",
};

/** A verb of the log as people say it; one without words of its own as it is written. */
export function actionLabel(action: string): string {
  return LABELS[action] ?? action.replace(/[.-]/g, " ");
}

/** A field's name in words: `endsAt` becomes `ends at`. */
export function fieldLabel(field: string): string {
  return field.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

/** Acts that only the account itself does, though it has no session at that moment. */
const OWN_ACTS: readonly string[] = [
  "account.reset-password",
  "account.sign-up",
  "account.verify-email",
  "mail.set-preference",
  "session.open",
];

export function isOwnAct(action: string): boolean {
  return OWN_ACTS.includes(action);
}
