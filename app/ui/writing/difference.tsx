import { useTranslation } from "react-i18next";
import type { Piece } from "#app/lib/difference";

/** What became of a text: each change by sign, line and spoken word, never by colour alone. */
export function Difference({ pieces, className = "" }: { pieces: readonly Piece[]; className?: string }) {
  return (
    <div className={`whitespace-pre-wrap break-words ${className}`}>
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
  return kind === "added" ? (
    <ins className="rounded-sm bg-accent-soft text-accent-strong underline decoration-2">
      <Sign sign="+" word={t("writing.added")} />
      {text}
    </ins>
  ) : (
    <del className="rounded-sm bg-danger-soft text-danger line-through">
      <Sign sign="−" word={t("writing.removed")} />
      {text}
    </del>
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
