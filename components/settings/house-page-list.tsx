import { LinkButton } from "@/components/ui/button";
import { SETTING_LABELS } from "@/lib/house/sections";
import { HOUSE_PAGE_NAMES, HOUSE_PAGES, type SettingValues } from "@/lib/settings/keys";

type Values = SettingValues<(typeof HOUSE_PAGES)[keyof typeof HOUSE_PAGES]>;

/** The pages that a house may write, and which of them there are. */
export function HousePageList({ values }: { values: Values }) {
  return (
    <ul className="max-w-2xl divide-y divide-rule border-y border-rule">
      {HOUSE_PAGE_NAMES.map((name) => {
        const key = HOUSE_PAGES[name];
        const page = values[key];
        return (
          <li key={name} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0">
              <p className="font-medium wrap-anywhere">{page?.title ?? SETTING_LABELS[key]}</p>
              <p className="text-sm text-ink-faint">
                {page ? (
                  <a href={`/${name}`} className="text-link">
                    /{name}
                  </a>
                ) : (
                  `/${name}, not written yet`
                )}
              </p>
            </div>
            <LinkButton
              href={`/admin/settings/pages/${name}`}
              variant="secondary"
              size="sm"
              aria-label={`${page ? "Edit" : "Write"} the page ${SETTING_LABELS[key]}`}
            >
              {page ? "Edit" : "Write"}
            </LinkButton>
          </li>
        );
      })}
    </ul>
  );
}
