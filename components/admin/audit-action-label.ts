const LABELS: Record<string, string> = {
  "access.answer": "answered an access request",
  "access.request": "asked for access",
  "account.ask-new-email": "requested a change of address",
  "account.change-email": "changed an address",
  "account.change-name": "changed a name",
  "account.change-password": "changed a password",
  "account.change-role": "changed a role",
  "account.end-sessions": "ended sessions",
  "account.remove": "removed an account",
  "account.renew-feed": "changed the address of a feed of alerts",
  "account.reset-password": "reset a password",
  "account.set-up": "set up the first account",
  "account.sign-up": "signed up",
  "account.suspend": "changed a suspension",
  "account.verify-email": "confirmed an address",
  "attachment.upload": "uploaded a picture",
  "comment.approve": "approved a comment",
  "comment.erase": "rejected a comment and erased its words",
  "comment.reject": "rejected a comment",
  "correction.answer": "answered a correction request",
  "correction.request": "requested a correction",
  "correction.take-back": "took a correction request back",
  "correction.take-up": "took up a correction request",
  "discussion.answer-appeal": "answered an appeal",
  "discussion.appoint": "changed who moderates discussions",
  "discussion.change-name": "changed a display name",
  "discussion.lift-mark": "lifted a mark of a discussion",
  "discussion.lift-sanction": "lifted a sanction",
  "discussion.mark": "marked a discussion",
  "discussion.mute": "muted an account in discussions",
  "discussion.suspend": "suspended an account from discussions",
  "draft.create": "created a draft",
  "draft.delete": "moved a draft to the trash",
  "draft.edit": "edited a draft",
  "draft.import": "imported a draft",
  "draft.purge": "permanently deleted a draft",
  "draft.restore": "restored a draft",
  "entity.create": "created an entity",
  "entity.edit": "edited an entity",
  "entity.merge": "merged an entity",
  "entity.split": "split an entity",
  "entity.undo-merge": "undid a merge",
  "entity.undo-split": "undid a split",
  "facts.seal": "sealed what readers rely on",
  "files.altered": "refused to send an altered file",
  "forum.close": "closed or opened a category of the forum",
  "forum.create": "created a category of the forum",
  "forum.edit": "edited a category of the forum",
  "forum.move": "renamed or moved a topic",
  "keys.rotate": "created a new signing key",
  "mail.set-preference": "changed a mail preference",
  "membership.grant": "granted a membership",
  "membership.revoke": "revoked a membership",
  "relationship.add": "added a relationship",
  "relationship.correct": "corrected a relationship",
  "relationship.prove": "changed the evidence for a relationship",
  "relationship.restore": "restored a relationship",
  "relationship.retract": "retracted a relationship",
  "report.correct": "corrected a report",
  "report.publish": "published a report",
  "report.withdraw": "withdrew a report",
  "session.open": "signed in",
  "settings.manage": "changed settings",
  "source.add-document": "added a source document",
  "source.attach-copy": "attached a copy of a source document",
  "source.create": "created a source",
  "source.declare-origin": "marked documents as having one origin",
  "source.dismiss-similar": "marked two documents as not being copies",
  "source.edit": "changed a source",
  "source.edit-document": "changed a source document",
  "source.grade": "graded a source",
  "source.leave-origin": "removed a document from its origin",
  "source.reissue-disclaimers": "reissued disclaimers after a source changed",
  "source.restore-similar": "reopened the comparison of two documents",
  "tier.manage": "changed a tier",
};

/** A verb of the log in plain words; the raw verb if it has none. */
export function actionLabel(action: string): string {
  return LABELS[action] ?? action.replace(/[.-]/g, " ");
}

/** A field's name in words: `endsAt` becomes `ends at`. */
export function fieldLabel(field: string): string {
  return field.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

/** Actions that only the account itself takes, though it has no session at that moment. */
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
