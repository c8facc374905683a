import { useTranslation } from "react-i18next";
import type { OwnSignal } from "#app/domain/fair-play/own.server";
import { answerLinkPath } from "#app/lib/paths";
import { useLangOf } from "#app/ui/kit/lang-of";
import { Time } from "#app/ui/kit/time";
import { signalKey } from "./states";

/** What was noticed of one's own, what is held for it, what was decided, and what one said to it. */
export function OwnSignalItem({ signal, level = 2 }: { signal: OwnSignal; level?: 1 | 2 }) {
  const { kind, state, foundAt, decidedAt, words, answers, appeal } = signal;
  const { t } = useTranslation();
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <>
      <Heading className={level === 1 ? "text-2xl" : "text-lg"}>{t(`fairPlay.held.kinds.${signalKey(kind)}`)}</Heading>
      <p className="mt-1 font-semibold">{t(`fairPlay.held.state.${state}`)}</p>
      <p className="mt-1 text-muted text-sm">
        {t("fairPlay.found")} <Time at={foundAt} />
      </p>
      <p className="mt-3">{t(`fairPlay.held.why.${signalKey(kind)}`)}</p>
      {answers.length > 0 && (
        <p className="mt-2 flex flex-wrap gap-x-3 gap-y-1">
          {t("fairPlay.held.answers")}
          {answers.map((id) => (
            <a key={id} href={answerLinkPath(id)} className="text-accent underline">
              {t("fairPlay.copy", { id })}
            </a>
          ))}
        </p>
      )}
      {words !== null && decidedAt !== null && (
        <Quoted head={t("fairPlay.held.moderator")} at={decidedAt}>
          {words}
        </Quoted>
      )}
      {appeal && <OwnAppeal appeal={appeal} />}
    </>
  );
}

function OwnAppeal({ appeal }: { appeal: NonNullable<OwnSignal["appeal"]> }) {
  const { t } = useTranslation();
  return (
    <>
      <Quoted head={t("fairPlay.held.yourAppeal")} at={appeal.appealedAt}>
        {appeal.words}
      </Quoted>
      {appeal.answer === null || appeal.answeredAt === null ? (
        <p className="mt-2 text-muted">{t("fairPlay.held.waiting")}</p>
      ) : (
        <Quoted
          head={`${t("fairPlay.held.answer")} ${t(appeal.granted ? "fairPlay.granted" : "fairPlay.refused")}.`}
          at={appeal.answeredAt}
        >
          {appeal.answer}
        </Quoted>
      )}
    </>
  );
}

function Quoted({ head, at, children }: { head: string; at: Date; children: string }) {
  const langOf = useLangOf();
  return (
    <div className="mt-4 border-line border-l-2 pl-4">
      <p className="text-muted text-sm">
        {head} <Time at={at} />
      </p>
      <p dir="auto" lang={langOf(children)} className="mt-1 whitespace-pre-line break-words">
        {children}
      </p>
    </div>
  );
}
