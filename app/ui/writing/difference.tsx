import { useTranslation } from "react-i18next";
import type { Piece } from "#app/lib/difference";

/** What became of a text: each change by sign, line and spoken word, never by colour alone. */
export function Difference({ pieces, className = "" }: { pieces: readonly Piece[]; className?: string }) {
  return (
    <div className={`wrap-anywhere whitespace-pre-wrap ${className}`}>
      {pieces.map((piece, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name, and their order never changes
        <PieceOfText key={place} piece={piece} />
      ))}
    </div>
  );
}

function PieceOfText({ piece: { kind, text } }: { piece: Piece }) {
  const { t } = useTranslation();
  if (kind === "same") return text;
  if (kind === "gap")
    return (
      <span className="mx-1 text-muted">
        <span aria-hidden="true">[…]</span>
        <span className="sr-only"> ({t("writing.leftOut")}) </span>
      </span>
    );
  return kind === "added" ? <Added text={text} /> : <Removed text={text} />;
}

/** Line breaks before the words of a change stand before its sign; a change of nothing but breaks shows one. */
function atWords(text: string): { before: string; words: string; after: string } {
  if (text.trim() === "" && text.includes("\n")) return { before: "", words: "↵", after: text };
  const before = /^\s*\n/.exec(text)?.[0] ?? "";
  return { before, words: text.slice(before.length), after: "" };
}

function Added({ text }: { text: string }) {
  const { t } = useTranslation();
  const { before, words, after } = atWords(text);
  return (
    <>
      {before}
      <ins className="rounded-sm bg-accent-soft text-accent-strong underline decoration-2">
        <Sign sign="+" word={t("writing.added")} />
        {words}
      </ins>
      {after}
    </>
  );
}

function Removed({ text }: { text: string }) {
  const { t } = useTranslation();
  const { before, words } = atWords(text);
  return (
    <>
      {before}
      <del className="rounded-sm bg-danger-soft text-danger line-through">
        <Sign sign="−" word={t("writing.removed")} />
        {words}
      </del>
    </>
  );
}

function Sign({ sign, word }: { sign: string; word: string }) {
  return (
    <>
      <span aria-hidden="true" className="inline-block px-0.5 font-bold no-underline">
        {sign}
      </span>
      <span className="sr-only">{word} </span>
    </>
  );
}
