import {
  Archive,
  CalendarCheck,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleHelp,
  CircleSlash,
  Hammer,
  History,
  type IconNode,
  PackageCheck,
  Search,
} from "lucide";
import { Icon } from "#app/ui/kit/icon";
import { useWords } from "#app/ui/kit/words";
import type { IdeaStatus } from "#db/schema/index";

const SIGNS: Record<IdeaStatus, { sign: IconNode; look: string }> = {
  new: { sign: CircleDashed, look: "bg-sunken text-ink" },
  "needs-info": { sign: CircleHelp, look: "bg-warn-soft text-warn" },
  "under-review": { sign: Search, look: "bg-sunken text-ink" },
  planned: { sign: CalendarCheck, look: "bg-official-soft text-official" },
  "in-progress": { sign: Hammer, look: "bg-official-soft text-official" },
  done: { sign: CircleCheck, look: "bg-accent-soft text-accent-strong" },
  "partly-done": { sign: CircleDot, look: "bg-accent-soft text-accent-strong" },
  "already-exists": { sign: PackageCheck, look: "bg-accent-soft text-accent-strong" },
  "not-now": { sign: History, look: "bg-sunken text-muted" },
  declined: { sign: CircleSlash, look: "bg-sunken text-muted" },
};

/** How an idea stands with the company, in a word and a sign: never by colour alone. */
export function IdeaStatusMark({ status }: { status: IdeaStatus }) {
  const { t } = useWords();
  return <Mark {...SIGNS[status]}>{t(`ideas.status.${status}`)}</Mark>;
}

/** The idea was put away. */
export function ArchivedMark() {
  const { t } = useWords();
  return (
    <Mark sign={Archive} look="bg-sunken text-muted">
      {t("ideas.archived")}
    </Mark>
  );
}

function Mark({ sign, look, children }: { sign: IconNode; look: string; children: string }) {
  return (
    <span className={`inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 font-semibold text-xs ${look}`}>
      <Icon of={sign} className="size-3.5" />
      {children}
    </span>
  );
}
