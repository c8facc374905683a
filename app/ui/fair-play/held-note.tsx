import { useTranslation } from "react-i18next";
import { heldPath } from "#app/lib/paths";

/** Leads a member of whom something is or was held to what and why; says how many of their pending points are. */
export function HeldNote({ handle, points = 0 }: { handle: string; points?: number }) {
  const { t } = useTranslation();
  return (
    <p className="mt-4 rounded-md bg-sunken px-4 py-3">
      {points > 0 ? t("fairPlay.held.points", { count: points }) : t("fairPlay.held.note")}{" "}
      <a href={heldPath({ handle })} className="font-semibold text-accent underline">
        {t("fairPlay.held.noteLink")}
      </a>
    </p>
  );
}
