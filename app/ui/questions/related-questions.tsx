import { CircleCheck } from "lucide";
import { questionPath } from "#app/lib/paths";
import { Icon } from "#app/ui/kit/icon";
import { useLangOf } from "#app/ui/kit/lang-of";
import { useWords } from "#app/ui/kit/words";

export type RelatedQuestion = { id: number; slug: string; title: string; solved: boolean };

/** Where to read on. */
export function RelatedQuestions({ related }: { related: readonly RelatedQuestion[] }) {
  const { t } = useWords();
  const langOf = useLangOf();
  if (related.length === 0) return null;
  return (
    <nav aria-labelledby="related">
      <h2 id="related" className="mb-3 text-base">
        {t("questions.related")}
      </h2>
      <ul className="space-y-2.5 text-sm">
        {related.map((question) => (
          <li key={question.id} className="flex gap-2">
            <Icon
              of={CircleCheck}
              className={`mt-0.5 size-4 shrink-0 ${question.solved ? "text-accent" : "invisible"}`}
            />
            <span>
              <a
                href={questionPath(question)}
                lang={langOf(question.title)}
                className="text-ink no-underline hover:text-accent hover:underline"
              >
                <bdi>{question.title}</bdi>
              </a>
              {question.solved && <span className="sr-only"> ({t("questions.solved")})</span>}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
