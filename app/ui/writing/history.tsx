import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Version } from "#app/domain/revisions/history.server";
import { useLangOf } from "#app/ui/kit/lang-of";
import { Time } from "#app/ui/kit/time";
import { PersonName } from "#app/ui/people/person-name";
import { Difference } from "./difference";

type Props = {
  versions: readonly Version[];
  lang: string;
  /** Where older and the newest versions are, when they are not here. */
  olderPath: string | null;
  newestPath: string | null;
};

/** The versions of a text, newest first: who wrote each, when, why, and what changed. */
export function History({ versions, lang, olderPath, newestPath }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {versions.map((version, place) => (
        <VersionEntry key={version.number} version={version} lang={lang} current={place === 0 && newestPath === null} />
      ))}
      {(olderPath || newestPath) && (
        <nav
          aria-label={t("layout.pages")}
          className="mt-6 flex max-w-text justify-between gap-4 border-line border-t pt-4"
        >
          {newestPath ? <PageLink to={newestPath} label={`← ${t("writing.newestVersion")}`} /> : <span />}
          {olderPath && <PageLink to={olderPath} label={`${t("writing.olderVersions")} →`} />}
        </nav>
      )}
    </>
  );
}

function PageLink({ to, label }: { to: string; label: string }) {
  return (
    <a
      href={to}
      className="inline-flex min-h-10 items-center rounded-md px-3 font-semibold text-accent hover:bg-accent-soft"
    >
      {label}
    </a>
  );
}

function VersionEntry({ version, lang, current }: { version: Version; lang: string; current: boolean }) {
  const { t } = useTranslation();
  const langOf = useLangOf();
  const { number, editor, writtenAt, because, title, body, tags } = version;
  const first = number === 1;
  const changed = body.some(({ kind }) => kind !== "same" && kind !== "gap");
  return (
    <section aria-labelledby={`version-${number}`} className="mt-8 max-w-text border-line border-t pt-5">
      <h2 id={`version-${number}`} className="text-lg">
        {t(current ? "writing.versionNow" : "writing.version", { number })}
        {first && `, ${t("writing.versionFirst")}`}
      </h2>
      <p className="mt-1 flex flex-wrap items-center gap-x-2 text-muted text-sm">
        <PersonName person={editor} />
        <Time at={writtenAt} />
      </p>
      {!first && (
        <p className={because ? "mt-2" : "mt-2 text-muted"}>
          {because ? <q lang={langOf(because)}>{because}</q> : t("writing.noReason")}
        </p>
      )}
      {(title || tags) && (
        <dl className="mt-4 grid grid-cols-1 gap-4">
          {title && (
            <Change label={t("writing.newTitle")}>
              <div lang={lang}>
                <Difference pieces={title} className="font-bold font-serif text-lg" />
              </div>
            </Change>
          )}
          {tags && (
            <Change label={t("writing.newTags")}>
              <Difference pieces={piecesOfTags(tags)} />
            </Change>
          )}
        </dl>
      )}
      {changed || first ? (
        <div lang={lang} className="mt-4">
          <Difference pieces={body} />
        </div>
      ) : (
        <p className="mt-4 text-muted">{t("writing.unchangedText")}</p>
      )}
    </section>
  );
}

function Change({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-sm">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const piecesOfTags = ({ kept, removed, added }: NonNullable<Version["tags"]>) =>
  [
    ...kept.map((text) => ({ kind: "same" as const, text })),
    ...removed.map((text) => ({ kind: "removed" as const, text })),
    ...added.map((text) => ({ kind: "added" as const, text })),
  ].flatMap((piece, place) => (place === 0 ? [piece] : [{ kind: "same" as const, text: "  " }, piece]));
