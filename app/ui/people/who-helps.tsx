import type { Helper } from "#app/domain/answers/who-helps.server";
import { personPath } from "#app/lib/paths";
import { useWords } from "#app/ui/kit/words";
import { Avatar } from "./avatar";
import { RoleBadge } from "./person-name";

/** Who helped of late, by face and name, and how many problems they solved. */
export function WhoHelps({ helpers }: { helpers: readonly Helper[] }) {
  const { t } = useWords();
  return (
    <ul className="space-y-1">
      {helpers.map((helper) => (
        <li key={helper.handle} className="relative flex items-center gap-3 rounded-md py-1.5">
          <Avatar person={helper} size="md" />
          <div className="min-w-0 leading-snug">
            <p className="flex flex-wrap items-center gap-x-2">
              <a
                href={personPath(helper)}
                className="font-semibold text-ink no-underline after:absolute after:inset-0 hover:text-accent hover:underline"
              >
                <bdi>{helper.name}</bdi>
              </a>
              <RoleBadge person={{ role: helper.role, title: null }} />
            </p>
            <p className="text-muted text-sm">{t("home.helped", { count: helper.solvedCount })}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
