import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** The buttons at the foot of a form. */
export function FormRow({ cancelTo, children }: { cancelTo?: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-wrap items-center gap-3">
      {children}
      {cancelTo && (
        <a
          href={cancelTo}
          className="inline-flex min-h-10 items-center rounded-md px-3 text-muted hover:text-accent hover:underline"
        >
          {t("layout.cancel")}
        </a>
      )}
    </div>
  );
}
