import { useTranslation } from "react-i18next";
import { heldPath } from "#app/lib/paths";

/** Leads a member of whom something is or was held to what and why. */
export function HeldNote({ handle }: { handle: string }) {
  const { t } = useTranslation();
  return (
    <p className="mt-4 rounded-md bg-sunken px-4 py-3">
      {t("fairPlay.held.note")}{" "}
      <a href={heldPath({ handle })} className="font-semibold text-accent underline">
        {t("fairPlay.held.noteLink")}
      </a>
    </p>
  );
}
