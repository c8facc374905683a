import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { LineOfButtons } from "./line-of-buttons";
import { rememberPolled } from "./polled";
import { useOpened } from "./use-opened";
import { newVisit, tell, visitHere } from "./visit";

const ANSWERS = ["yes", "partly", "no"] as const;

/** One question to a few of all who read here, and never again for a while to the same browser. It counts as asked when it comes into sight. */
export function ExitPoll({ question }: { question: number }) {
  const { t } = useTranslation();
  useOpened(question);
  const [visit] = useState(() => visitHere() ?? newVisit());
  const [said, setSaid] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      rememberPolled();
      tell(visit, "reading", "polled");
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [visit]);
  const say = (answer: (typeof ANSWERS)[number]) => {
    tell(visit, "reading", `poll-${answer}`);
    setSaid(true);
  };
  return (
    <div ref={place}>
      <LineOfButtons
        question={t("visits.pollQuestion")}
        buttons={ANSWERS.map((answer) => ({ label: t(`visits.poll.${answer}`), press: () => say(answer) }))}
        thanks={said ? t("visits.thanksPoll") : null}
      />
    </div>
  );
}
