import { CircleCheck, CircleDashed } from "lucide";
import { useTranslation } from "react-i18next";
import type { QuestProgress, Quests } from "#app/domain/quests/progress.server";
import { accountPath, questionsPath } from "#app/lib/paths";
import { dayIn, isoDay } from "#app/lib/time";
import { Icon } from "#app/ui/kit/icon";
import { SectionHeading } from "#app/ui/kit/section-heading";
import { useWords } from "#app/ui/kit/words";

/** The first steps of somebody new, and how far they are with each. */
export function FirstSteps({ steps, points, until }: Omit<Quests, "until"> & { until: Date | string }) {
  const { t } = useTranslation();
  const { language } = useWords();
  const day = dayIn(isoDay(new Date(until)), language);
  const all = steps.every(({ done, times }) => done >= times);
  return (
    <section className="mt-10">
      <SectionHeading>{t("quests.title")}</SectionHeading>
      <p className="text-muted">
        {all && t("quests.all")}
        {!all && (points > 0 ? t("quests.lead", { count: points, day }) : t("quests.leadFree", { day }))}
      </p>
      <ul className="mt-2 divide-y divide-line">
        {steps.map((step) => (
          <FirstStep key={step.name} {...step} />
        ))}
      </ul>
    </section>
  );
}

/** Where each step is taken, where there is such a place. */
const PLACES: Partial<Record<QuestProgress["name"], string>> = {
  profile: accountPath("profile"),
  reading: questionsPath(),
  voting: questionsPath(),
  answering: questionsPath({ sort: "unanswered" }),
};

function FirstStep({ name, done, times }: QuestProgress) {
  const { t } = useTranslation();
  const isDone = done >= times;
  const place = PLACES[name];
  const label = t(`quests.steps.${name}.label`);
  return (
    <li className="flex gap-3 py-2.5">
      <Icon
        of={isDone ? CircleCheck : CircleDashed}
        className={`mt-0.5 size-6 shrink-0 ${isDone ? "text-accent" : "text-muted"}`}
      />
      <div className="min-w-0 grow">
        <p>
          {isDone || !place ? (
            label
          ) : (
            <a href={place} className="inline-flex min-h-6 items-center text-accent underline">
              {label}
            </a>
          )}
          <span className="sr-only">: {t(isDone ? "quests.isDone" : "quests.isOpen")}</span>
        </p>
        <p className="text-muted text-sm">{t(`quests.steps.${name}.text`)}</p>
      </div>
      {times > 1 && !isDone && (
        <p className="shrink-0 text-muted text-sm tabular-nums">{t("quests.progress", { done, times })}</p>
      )}
    </li>
  );
}
