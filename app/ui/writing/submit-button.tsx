import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/kit/button";
import { useSending } from "./use-sending";

/** Sends the form it stands in; busy while it does. */
export function SubmitButton({ look = "accent", children }: { look?: "accent" | "danger"; children: ReactNode }) {
  const { t } = useTranslation();
  const sending = useSending();
  return (
    <Button look={look} aria-busy={sending || undefined}>
      {children}
      {sending && (
        <span role="status" className="font-normal">
          {t("layout.loading")}
        </span>
      )}
    </Button>
  );
}
