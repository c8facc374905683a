import { Rss } from "lucide-react";
import { useTranslation } from "react-i18next";

/** Leads to the feed of a page, for those who read with a feed reader. */
export function FeedLink({ to }: { to: string }) {
  const { t } = useTranslation();
  return (
    <a href={to} className="inline-flex min-h-6 items-center gap-1.5 text-muted text-sm hover:text-accent">
      <Rss aria-hidden="true" className="size-3.5" />
      {t("layout.feed")}
    </a>
  );
}
