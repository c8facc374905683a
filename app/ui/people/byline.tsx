import type { ReactNode } from "react";
import type { PersonRef } from "#app/domain/people/reference.server";
import { personPath } from "#app/lib/paths";
import { useWords } from "#app/ui/kit/words";
import { Avatar } from "./avatar";
import { RoleBadge } from "./person-name";

/** Who wrote a text, with their face; below the name what else is to be said, such as when. */
export function Byline({ person, children }: { person: PersonRef; children: ReactNode }) {
  const { t } = useWords();
  return (
    <div className="flex items-center gap-3">
      <Avatar person={person} size="md" />
      <div className="min-w-0 leading-snug">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          {person.former ? (
            <span className="text-muted">{t("people.formerMember")}</span>
          ) : (
            <a
              href={personPath(person)}
              className="font-semibold text-ink no-underline hover:text-accent hover:underline"
            >
              <bdi>{person.name}</bdi>
            </a>
          )}
          <RoleBadge person={person} />
        </p>
        <p className="flex flex-wrap gap-x-3 text-muted text-sm">{children}</p>
      </div>
    </div>
  );
}
