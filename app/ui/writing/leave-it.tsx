import { useTranslation } from "react-i18next";
import { useWord } from "#app/ui/kit/field";

/** The form holds what looks like personal data, in these words of the catalogue. Sent once more, it is taken as it is. */
export function LeaveIt({ words }: { words: string[] | undefined }) {
  const { t } = useTranslation();
  const say = useWord();
  if (!words?.length) return null;
  return (
    <div role="alert" className="rounded-md bg-warn-soft px-3 py-2 text-warn">
      <p>
        {words.map((word) => say(word)).join(" ")} {t("editor.everybodyReads")}
      </p>
      <p>{t("editor.publishAsItIs")}</p>
      <input type="hidden" name="leave" value="yes" />
    </div>
  );
}
