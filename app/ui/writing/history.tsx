import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Version } from "#app/domain/revisions/history.server";
import { useLangOf } from "#app/ui/kit/lang-of";
import { Prose } from "#app/ui/kit/prose";
import { Time } from "#app/ui/kit/time";
import { PersonName } from "#app/ui/people/person-name";
import { Difference } from "./difference";

/** What came is underlined, what went is struck out, so that no reader needs the colour. */
const MARKS =
  "[&_.came]:rounded-sm [&_.came]:bg-accent-soft [&_.came]:underline [&_.came]:decoration-2 [&_.went]:rounded-sm [&_.went]:bg-danger-soft [&_.went]:text-danger [&_.went]:line-through";

type Props = {
  versions: readonly Version[];
  lang: string;
  /** What the two texts of a version are called, where there are two. */
  names?: TextNames;
  /** Where older and the newest versions are, when they are not here. */
  olderPath: string | null;
  newestPath: string | null;
};

type TextNames = { aside: string; body: string };

/** The versions of a text, newest first: who wrote each, when, why, and what changed. */
export function History({ versions, lang, names, olderPath, newestPath }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {versions.map((version, place) => (
        <VersionEntry
          key={version.number}
          version={version}
          lang={lang}
          names={names}
          current={place === 0 && newestPath === null}
        />
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

type EntryProps = Pick<Props, "lang" | "names"> & { version: Version; current: boolean };

function VersionEntry({ version, lang, names, current }: EntryProps) {
  const { t } = useTranslation();
  const langOf = useLangOf();
  const { number, editor, writtenAt, because, title, tags } = version;
  const first = number === 1;
  const texts = [version.aside && { ...version.aside, name: names?.aside }, { ...version, name: names?.body }].filter(
    (text) => text !== null && (first || isChanged(text)),
  );
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
      {!first && <WhatChanged version={version} />}
      {texts.map((text) => text && <VersionText key={text.name ?? ""} text={text} lang={lang} />)}
      {texts.length === 0 && <p className="mt-4 text-muted">{t("writing.unchangedText")}</p>}
    </section>
  );
}

/** What changed in plain words: "12 words added, 3 removed". */
function WhatChanged({ version: { title, words, tags } }: { version: Version }) {
  const { t } = useTranslation();
  const parts = [
    title !== null && t("writing.titleChanged"),
    words.added > 0 && t("writing.wordsAdded", { count: words.added }),
    words.removed > 0 && t("writing.wordsRemoved", { count: words.removed }),
    tags !== null && (tags.added.length > 0 || tags.removed.length > 0) && t("writing.tagsChanged"),
  ].filter(Boolean);
  return parts.length > 0 && <p className="mt-2 text-muted text-sm">{parts.join(" · ")}</p>;
}

type Text = Pick<Version, "body" | "html"> & { name?: string };

const isChanged = ({ body }: Text) => body.some(({ kind }) => kind !== "same" && kind !== "gap");

/** The text as it reads, and what was typed one tap away. */
function VersionText({ text: { name, html, body }, lang }: { text: Text; lang: string }) {
  const { t } = useTranslation();
  const heading = name && <h3 className="mt-4 text-muted text-sm">{name}</h3>;
  const typed = (
    <div lang={lang} className="mt-2">
      <Difference pieces={body} />
    </div>
  );
  if (html === null)
    return (
      <>
        {heading}
        {typed}
      </>
    );
  return (
    <>
      {heading}
      <Prose html={html} lang={lang} className={`${name ? "mt-1" : "mt-4"} ${MARKS}`} />
      <details className="mt-3">
        <summary className="inline-flex min-h-8 items-center text-muted text-sm hover:text-accent">
          {t("writing.showTyped")}
        </summary>
        {typed}
      </details>
    </>
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
