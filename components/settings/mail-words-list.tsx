import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import type { SettingKey, SettingValues } from "@/lib/settings/keys";
import { MAIL_TEMPLATE_KEYS, MAIL_TEMPLATES, type MailTemplateKey } from "@/lib/settings/mail-templates";

type Props = { values: SettingValues<MailTemplateKey>; unreadable: readonly SettingKey[] };

/** The mails whose words may be changed, and which of them were. */
export function MailWordsList({ values, unreadable }: Props) {
  return (
    <section aria-labelledby="words" className="mt-12 max-w-2xl">
      <h2 id="words" className="type-subhead">
        Words of mails
      </h2>
      <ul className="mt-3 divide-y divide-rule border-y border-rule">
        {MAIL_TEMPLATE_KEYS.map((key) => {
          const { label, when } = MAIL_TEMPLATES[key];
          return (
            <li key={key} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
              <div className="min-w-0">
                <p className="font-medium">
                  {label}{" "}
                  {unreadable.includes(key) ? (
                    <Badge tone="danger">Cannot be used</Badge>
                  ) : (
                    values[key] && <Badge>Your words</Badge>
                  )}
                </p>
                <p className="text-sm text-ink-faint">{when}</p>
              </div>
              <LinkButton
                href={`/admin/settings/mail/${key}`}
                variant="secondary"
                size="sm"
                aria-label={`Edit the words of the mail ${label}`}
              >
                Edit
              </LinkButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
