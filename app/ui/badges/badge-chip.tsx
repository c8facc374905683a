import { Award } from "lucide";
import type { BadgeName } from "#app/domain/badges/badges";
import { badgePath } from "#app/lib/paths";
import { Icon } from "#app/ui/kit/icon";
import { useBadgeWords } from "./badge-words";

/** A badge by its name, leading to what it stands for and who has it; `gone` for one that was taken away. */
export function BadgeChip({ badge, gone = false }: { badge: BadgeName; gone?: boolean }) {
  const { label, text } = useBadgeWords()(badge);
  const look = gone ? "border-dashed text-muted line-through" : "text-ink";
  return (
    <a
      href={badgePath(badge)}
      title={text}
      className={`inline-flex min-h-8 items-center gap-1.5 rounded-full border border-line bg-surface px-3 text-sm no-underline hover:border-accent hover:text-accent ${look}`}
    >
      <Icon of={Award} className="size-4" />
      {label}
    </a>
  );
}
