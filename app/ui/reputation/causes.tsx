import { useTranslation } from "react-i18next";
import type { ShownCause } from "#app/domain/reputation/list.server";
import { kindKey } from "#app/lib/kind-key";
import { answerLinkPath, questionPath } from "#app/lib/paths";
import { Time } from "#app/ui/kit/time";
import { useSigned } from "./signed";

/** What moved somebody's reputation, each in words, with what it was for. */
export function Causes({ rows }: { rows: readonly ShownCause[] }) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {rows.map((cause) => (
        <li key={cause.id} className="flex gap-4 py-3">
          <Amount amount={cause.amount} />
          <Told cause={cause} />
        </li>
      ))}
    </ul>
  );
}

function Amount({ amount }: { amount: number }) {
  const signed = useSigned();
  return <span className="w-12 shrink-0 text-right font-semibold tabular-nums">{signed(amount)}</span>;
}

function Told({ cause }: { cause: ShownCause }) {
  const { t } = useTranslation();
  const { kind, reversal, withheld, happenedAt } = cause;
  const words = t(`reputation.kinds.${kindKey(kind) as "answerUpvoted"}`);
  return (
    <div className="min-w-0">
      <p>{reversal ? t("reputation.takenBack", { what: words }) : words}</p>
      <CauseLink cause={cause} />
      {withheld > 0 && <p className="text-muted text-sm">{t("reputation.withheld", { count: withheld })}</p>}
      <p className="text-muted text-sm">
        <Time at={happenedAt} />
      </p>
    </div>
  );
}

function CauseLink({ cause: { question, answerId } }: { cause: ShownCause }) {
  const { t } = useTranslation();
  if (!question) return <p className="text-muted">{t("reputation.outOfReach")}</p>;
  return (
    <p lang={question.language} className="wrap-anywhere">
      <a
        href={answerId === null ? questionPath(question) : answerLinkPath(answerId)}
        className="text-accent hover:underline"
      >
        <bdi>{question.title}</bdi>
      </a>
    </p>
  );
}
