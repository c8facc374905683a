import { Check } from "lucide";
import { useTranslation } from "react-i18next";
import type { ShownLevel } from "#app/domain/trust/levels.server";
import { Icon } from "#app/ui/kit/icon";
import { useUnlockWords } from "./unlock-words";

type Opened = ShownLevel["opens"][number];

/** What somebody of this level can do: all that it and the levels below it open, but for what a higher one has put an end to. */
export function Unlocked({ levels, level, own }: { levels: readonly ShownLevel[]; level: number; own: boolean }) {
  const { t } = useTranslation();
  const say = useUnlockWords();
  const open = levels.filter((one) => one.level <= level).flatMap(({ opens }) => opens);
  return (
    <section aria-labelledby="can" className="mb-8">
      <h2 id="can" className="mb-2 text-lg">
        {t(own ? "trust.can" : "trust.canOfOther")}
      </h2>
      <ul className="space-y-1">
        {stillTrue(open, level).map(({ what, numbers }) => (
          <li key={what} className="flex gap-2">
            <Icon of={Check} className="mt-1 size-4 shrink-0 text-accent" />
            {say(what, numbers)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What newcomers are held to, and the smaller numbers of votes, are over with the next level. */
function stillTrue(open: readonly Opened[], level: number): Opened[] {
  const last = open.filter(({ what }) => what === "ideaVotes").at(-1);
  return open.filter((one) => {
    if (one.what === "ideaVotes") return one === last;
    return level === 0 || (one.what !== "firstDay" && one.what !== "votesApart");
  });
}
