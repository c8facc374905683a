import type { SpaceRef } from "#app/domain/spaces/list.server";
import { spacePath } from "#app/lib/paths";
import { useNumber } from "#app/ui/kit/number";
import { useWords } from "#app/ui/kit/words";
import { PrivateMark } from "./private-mark";

/** Spaces by name, with how much stands in each. */
export function SpaceLines({ spaces }: { spaces: readonly (SpaceRef & { questionCount: number })[] }) {
  const { t } = useWords();
  const number = useNumber();
  return (
    <ul>
      {spaces.map((space) => (
        <li key={space.slug} className="flex items-baseline justify-between gap-3 py-1">
          <span>
            <a href={spacePath(space)} className="text-ink no-underline hover:text-accent hover:underline">
              <bdi>{space.name}</bdi>
            </a>{" "}
            {space.private && <PrivateMark />}
          </span>
          <span className="text-muted text-sm tabular-nums">
            <span className="sr-only">{t("spaces.questions", { count: space.questionCount })}</span>
            <span aria-hidden="true">{number(space.questionCount)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
