import { StandingNotice } from "@/components/discussion/standing-view";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Callout } from "@/components/ui/callout";
import type { Standing } from "@/lib/discussion/types";
import type { CategoryView } from "@/lib/forum/types";
import { TopicForm } from "./topic-form";

type Props = { category: CategoryView; standing: Standing };

/** The form for a new topic, or why this viewer does not get one. */
export function StartTopicView({ category, standing }: Props) {
  const path = `/forum/${category.slug}`;
  return (
    <div className="max-w-3xl py-8 sm:py-12">
      <Breadcrumb
        trail={[
          { href: "/forum", name: "Forum" },
          { href: path, name: category.name },
        ]}
        current="Start a topic"
      />
      <h1 className="mt-5 mb-6 type-title wrap-anywhere">Start a topic</h1>
      {category.closed ? (
        <Callout title="This category is closed to new topics">
          <a href="/forum" className="text-link">
            Choose another category
          </a>
        </Callout>
      ) : standing.kind === "open" ? (
        <TopicForm
          categoryId={category.id}
          cancelHref={path}
          suggestedName={standing.name === null ? standing.suggestedName : undefined}
        />
      ) : (
        <StandingNotice standing={standing} path={`${path}/new`} />
      )}
    </div>
  );
}
