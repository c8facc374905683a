import type { Segment } from "#app/domain/search/excerpt";

/** A text in pieces; what was looked for stands out. */
export function Marked({ segments }: { segments: readonly Segment[] }) {
  let at = 0;
  return segments.map(({ text, marked }) => {
    const key = at;
    at += text.length;
    return marked ? (
      <mark key={key} className="text-ink">
        {text}
      </mark>
    ) : (
      text
    );
  });
}
