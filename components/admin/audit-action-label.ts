const LABELS: Record<string, string> = {
  "access.answer": "answered an access request",
  "access.request": "asked for access",
  "account.change-role": "changed the role",
  "account.end-sessions": "ended sessions",
  "account.suspend": "changed the suspension",
  "mail.set-preference": "changed a mail preference",
  "membership.grant": "granted a membership",
  "membership.revoke": "revoked a membership",
  "report.correct": "corrected a report",
  "report.publish": "published a report",
  "report.withdraw": "withdrew a report",
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
