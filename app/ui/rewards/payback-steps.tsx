import { Form } from "@remix-run/react";
import { CircleCheck, CircleDashed, CircleDot } from "lucide";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { HeldPoints } from "#app/domain/points/confirm.server";
import type { PaybackPeriod } from "#app/domain/rewards/payback.server";
import { formatWorth } from "#app/lib/number";
import { fairPlayPath, paybackPath, payerPath, payoutsExportPath, transfersPath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";
import { FormError } from "#app/ui/kit/field";
import { Icon } from "#app/ui/kit/icon";
import { Time } from "#app/ui/kit/time";
import { useWords } from "#app/ui/kit/words";
import { SubmitButton } from "#app/ui/writing/submit-button";
import { useSent } from "#app/ui/writing/use-sent";

type Shown = {
  period: Omit<PaybackPeriod, "sealedPayerIban"> & { over: boolean; hasPayer: boolean };
  mayChooseUntil: boolean;
  isReviewer: boolean;
  /** What fair play holds of it, while the sums are looked over. */
  held: HeldPoints | null;
  currency: string;
};

const ORDER = ["close", "choose", "review", "freeze", "pay", "publish"] as const;
type Step = (typeof ORDER)[number];

/** The step that a period is at. */
function stepOf({ period, mayChooseUntil }: Shown): Step | null {
  const { state } = period;
  if (state === "open" || state === "closing") return "close";
  if (state === "closed") return "review";
  if (state === "reviewed" && mayChooseUntil) return "choose";
  if (state === "reviewed" || state === "freezing") return "freeze";
  if (state === "published") return null;
  return period.totals.some((total) => total.state === "due") ? "pay" : "publish";
}

/** The sequence of payback: what is done, what is to be done now, and what comes after. */
export function PaybackSteps(shown: Shown) {
  const { t } = useTranslation();
  const { lastResult } = useSent();
  const here = stepOf(shown);
  const steps = ORDER.filter((step) => step !== "choose" || here === "choose");
  const place = here === null ? steps.length : steps.indexOf(here);
  return (
    <section className="mt-8" aria-labelledby="steps">
      <h2 id="steps" className="text-lg">
        {t("payback.sequence")}
      </h2>
      <FormError id="step-error" errors={lastResult?.error?.[""] ?? undefined} />
      <ol className="mt-3 divide-y divide-line border-line border-y">
        {steps.map((step, index) => (
          <StepItem key={step} step={step} at={index < place ? "done" : index === place ? "now" : "later"}>
            {index === place && <StepNow step={step} shown={shown} />}
          </StepItem>
        ))}
      </ol>
    </section>
  );
}

const SIGNS = { done: CircleCheck, now: CircleDot, later: CircleDashed };

function StepItem({ step, at, children }: { step: Step; at: keyof typeof SIGNS; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <li className="flex gap-3 py-3" aria-current={at === "now" ? "step" : undefined}>
      <Icon of={SIGNS[at]} className={`mt-0.5 size-6 shrink-0 ${at === "later" ? "text-muted" : "text-accent"}`} />
      <div className="min-w-0 grow">
        <p className={at === "now" ? "font-semibold" : ""}>
          {t(`payback.steps.${step}`)}
          <span className="sr-only">: {t(`payback.stepIs.${at}`)}</span>
        </p>
        {children}
      </div>
    </li>
  );
}

function StepNow({ step, shown }: { step: Step; shown: Shown }) {
  const { t } = useTranslation();
  const { language } = useWords();
  const { period, currency } = shown;
  const runs = period.state === "closing" || period.state === "freezing";
  if (runs)
    return (
      <>
        <p role="status" className="text-muted text-sm">
          {t("payback.progress", { done: period.done, people: period.people })}
        </p>
        <p className="mt-1">
          <a href={paybackPath({ id: period.id })} className="inline-flex min-h-8 items-center text-accent underline">
            {t("payback.lookAgain")}
          </a>
        </p>
      </>
    );
  const money = formatWorth(period.toPay, currency, language);
  const text = <p className="mb-3 text-muted text-sm">{t(`payback.texts.${step}`, { money })}</p>;
  if (step === "close" && !period.over) return <p className="text-muted text-sm">{t("payback.stillRuns")}</p>;
  if (step === "choose")
    return (
      <>
        {text}
        {period.choiceUntil && (
          <p className="text-sm">
            {t("payback.choiceUntil")} <Time at={period.choiceUntil} />
          </p>
        )}
        <SecondPerson shown={shown} />
      </>
    );
  if (step === "freeze" && period.needsSecondPerson) return <SecondPerson shown={shown} />;
  if (step === "pay") return <Paying period={period} text={text} />;
  const wanted = { close: "closing", review: "reviewed", freeze: "freezing", publish: "published" }[step];
  return (
    <>
      {text}
      {step === "review" && shown.held && <HeldOfPeriod held={shown.held} currency={currency} />}
      <StepForm period={period} wanted={wanted}>
        {t(`payback.acts.${step}`)}
      </StepForm>
    </>
  );
}

/** Says what a verdict is awaited for, and leads there; also where there is nothing. */
function HeldOfPeriod({ held: { awards, points }, currency }: { held: HeldPoints; currency: string }) {
  const { t } = useTranslation();
  const { language } = useWords();
  if (awards === 0) return <p className="mb-3 text-sm">{t("payback.nothingHeld")}</p>;
  return (
    <p className="mb-3 text-sm">
      {t("payback.held", { count: awards, money: formatWorth(points, currency, language) })}{" "}
      <a href={fairPlayPath()} className="inline-flex min-h-6 items-center text-accent underline">
        {t("payback.lookAtHeld")}
      </a>
    </p>
  );
}

function StepForm({ period, wanted, children }: { period: Shown["period"]; wanted: string; children: ReactNode }) {
  return (
    <Form method="post" action={paybackPath(period)}>
      <input type="hidden" name="wanted" value={wanted} />
      <SubmitButton>{children}</SubmitButton>
    </Form>
  );
}

/** Above a set sum nothing is fixed until another owner agreed. */
function SecondPerson({ shown: { period, isReviewer } }: { shown: Shown }) {
  const { t } = useTranslation();
  if (!period.needsSecondPerson) return null;
  if (isReviewer) return <p className="mt-2 text-sm">{t("payback.waitForSecond")}</p>;
  return (
    <div className="mt-2">
      <p className="mb-3 text-sm">{t("payback.youAreSecond")}</p>
      <StepForm period={period} wanted="approved">
        {t("payback.acts.approve")}
      </StepForm>
    </div>
  );
}

function Paying({ period, text }: { period: Shown["period"]; text: ReactNode }) {
  const { t } = useTranslation();
  const hasCash = period.totals.some(({ way }) => way === "cash");
  return (
    <>
      {text}
      <p className="flex flex-wrap gap-3">
        <ButtonLink to={payoutsExportPath(period)}>{t("payback.takeList")}</ButtonLink>
        {hasCash && period.hasPayer && <ButtonLink to={transfersPath(period)}>{t("payback.takeTransfers")}</ButtonLink>}
        {hasCash && (
          <ButtonLink to={payerPath(period)} look="quiet">
            {t(period.hasPayer ? "payback.changePayer" : "payback.setPayer")}
          </ButtonLink>
        )}
      </p>
    </>
  );
}
