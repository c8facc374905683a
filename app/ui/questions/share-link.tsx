import { Share2 } from "lucide";
import { Icon } from "#app/ui/kit/icon";
import { useWords } from "#app/ui/kit/words";

/** The address of a post that stays, for whoever passes it on; `Sharing` makes more of it. */
export function ShareLink({ path, title, className }: { path: string; title: string; className: string }) {
  const { t } = useWords();
  return (
    <a href={path} data-share={title} className={className}>
      <Icon of={Share2} className="size-4" />
      {t("follow.share")}
    </a>
  );
}
