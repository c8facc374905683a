import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { findPersonalData, type PersonalData } from "#app/lib/personal-data";
import { Button } from "#app/ui/kit/button";
import { useSettled, useTyped } from "#app/ui/writing/use-typed";
import { controlOf, replaceWords } from "./typing";

const SETTLE_MS = 700;

/** Says that the text in the control with this id holds what looks like personal data, one thing at a time, and takes it out. */
export function PersonalDataNote({ of }: { of: string }) {
  const { t } = useTranslation();
  const text = useSettled(useTyped(of), SETTLE_MS);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [warned, setWarned] = useState(false);
  const first = findPersonalData(text)
    .map((data) => ({ ...data, words: text.slice(data.start, data.end) }))
    .find(({ words }) => !left.includes(words));
  useEffect(() => {
    if (first) setWarned(true);
  }, [first]);

  return (
    <>
      {/* Whoever was told here need not be told again when they publish. */}
      {warned && <input type="hidden" name="leave" value="yes" />}
      <div role="status" className="[&:not(:empty)]:mt-2">
        {first && (
          <div className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
            <p>
              {t(`editor.holds.${first.kind}`)} <bdi className="font-semibold wrap-anywhere">{first.words}</bdi>{" "}
              {t("editor.everybodyReads")}
            </p>
            <p className="mt-1 flex flex-wrap gap-2">
              <Button type="button" onClick={() => takeOut(of, first, t(`editor.takenOut.${first.kind}`))}>
                {t("editor.takeOut")}
              </Button>
              <Button type="button" look="quiet" onClick={() => leave(of, () => setLeft([...left, first.words]))}>
                {t("editor.leaveIt")}
              </Button>
            </p>
          </div>
        )}
      </div>
    </>
  );
}

function takeOut(of: string, { words }: PersonalData & { words: string }, instead: string): void {
  const control = controlOf(of);
  if (!control) return;
  control.focus();
  while (replaceWords(control, words, instead));
}

function leave(of: string, remember: () => void): void {
  controlOf(of)?.focus();
  remember();
}
