import { useTranslation } from "react-i18next";
import { homePath } from "#app/lib/paths";
import { ButtonLink } from "#app/ui/kit/button";

/** Recovery codes, shown this once, with a file of them to keep. */
export function RecoveryCodes({ codes, community }: { codes: readonly string[]; community: string }) {
  const { t } = useTranslation();
  const file = `${t("security.codesFor", { community })}\n\n${codes.join("\n")}\n`;
  return (
    <div className="space-y-5">
      <p role="alert" className="rounded-md border border-line bg-accent-soft px-4 py-3 text-accent-strong">
        {t("security.codesOnce")}
      </p>
      <ul
        aria-label={t("security.codesTitle")}
        className="grid gap-x-8 gap-y-1 rounded-md bg-sunken px-5 py-4 font-mono sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
          download="recovery-codes.txt"
          className="inline-flex min-h-10 items-center justify-center rounded-md border border-field bg-surface px-4 py-1.5 font-semibold text-ink no-underline hover:border-accent hover:text-accent"
        >
          {t("security.codesDownload")}
        </a>
        <ButtonLink to={homePath()} look="accent">
          {t("security.codesKept")}
        </ButtonLink>
      </div>
      <p className="text-muted text-sm">{t("security.codesPrint")}</p>
    </div>
  );
}
