import { Rss } from "lucide";
import { useTranslation } from "react-i18next";
import { Icon } from "#app/ui/kit/icon";

/** Leads to the feed of a page, for those who read with a feed reader. */
export function FeedLink({ to }: { to: string }) {
  const { t } = useTranslation();
  return (
    <a href={to} className="inline-flex min-h-6 items-center gap-1.5 text-muted text-sm hover:text-accent">
      <Icon of={Rss} className="size-3.5" />
      {t("layout.feed")}
    </a>
  );
}
