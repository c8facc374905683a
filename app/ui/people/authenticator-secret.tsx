import { useTranslation } from "react-i18next";

/** What an authenticator app is set up with: to scan, to open on this device, or to type. */
export function AuthenticatorSecret({
  secret,
  uri,
  qr,
}: {
  secret: string;
  uri: string;
  qr: { size: number; path: string };
}) {
  const { t } = useTranslation();
  return (
    <div className="mb-6 grid gap-5 sm:grid-cols-[12rem_1fr]">
      <svg
        role="img"
        aria-label={t("security.qrAlt")}
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        shapeRendering="crispEdges"
        className="size-48 rounded-md border border-line bg-white"
      >
        <path d={qr.path} fill="#000" />
      </svg>
      <div className="space-y-3">
        <p>{t("security.scanOrType")}</p>
        <p>
          <code className="break-words rounded-sm bg-sunken px-2 py-1">{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
        </p>
        <p>
          <a href={uri} className="inline-flex min-h-6 items-center font-semibold text-accent underline">
            {t("security.openInApp")}
          </a>
        </p>
      </div>
    </div>
  );
}
