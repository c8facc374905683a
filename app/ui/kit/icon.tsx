import type { IconNode } from "lucide";

const drawn = new WeakMap<IconNode, string>();

/** A small sign. It says nothing that the words beside it do not. */
export function Icon({ of, className }: { of: IconNode; className: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className={`icon ${className}`}
      dangerouslySetInnerHTML={{ __html: strokesOf(of) }}
    />
  );
}

/** The strokes of a sign as they stand in the page, written once. */
function strokesOf(sign: IconNode): string {
  const known = drawn.get(sign);
  if (known !== undefined) return known;
  const strokes = sign.map(([tag, attributes]) => {
    const written = Object.entries(attributes).map(([name, value]) => (name === "key" ? "" : ` ${name}="${value}"`));
    return `<${tag}${written.join("")}/>`;
  });
  drawn.set(sign, strokes.join(""));
  return strokes.join("");
}
