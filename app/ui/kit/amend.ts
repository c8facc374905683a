import type { DrawnHtml } from "./drawn";

/** Marks an element that scripts fill: it stays as it is. */
export const FILLED_BY_SCRIPTS = "data-filled";

/** What stands in `area` reads as `html` from now on. Elements that are in both stay the same ones, changed where they differ. */
export function amend(area: Element, html: DrawnHtml): void {
  const wanted = document.createElement("template");
  wanted.innerHTML = html;
  amendChildren(area, wanted.content);
}

function amendChildren(area: Element, wanted: ParentNode & Node): void {
  let at = area.firstChild;
  for (const child of [...wanted.childNodes]) {
    const known = findAlike(at, child);
    if (known) amendNode(known, child);
    if (known && known === at) at = at.nextSibling;
    else area.insertBefore(known ?? child, at);
  }
  while (at) {
    const next: ChildNode | null = at.nextSibling;
    at.remove();
    at = next;
  }
}

/** The first from `from` on that stands for the same thing. */
function findAlike(from: ChildNode | null, wanted: Node): ChildNode | null {
  for (let node = from; node; node = node.nextSibling) if (isAlike(node, wanted)) return node;
  return null;
}

function isAlike(one: Node, other: Node): boolean {
  if (!(one instanceof Element && other instanceof Element)) return one.nodeType === other.nodeType;
  if (one.tagName !== other.tagName || one.id !== other.id) return false;
  // What has a name is known by it, and may look otherwise now.
  return one.id !== "" || one.className === other.className || one instanceof SVGElement;
}

function amendNode(known: Node, wanted: Node): void {
  if (known.isEqualNode(wanted)) return;
  if (!(known instanceof Element && wanted instanceof Element)) {
    known.nodeValue = wanted.nodeValue;
    return;
  }
  if (known.hasAttribute(FILLED_BY_SCRIPTS)) return;
  amendAttributes(known, wanted);
  amendChildren(known, wanted);
}

function amendAttributes(known: Element, wanted: Element): void {
  for (const { name } of [...known.attributes]) {
    // What somebody unfolded stays so.
    const kept = wanted.hasAttribute(name) || (name === "open" && known instanceof HTMLDetailsElement);
    if (!kept) known.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes)
    if (known.getAttribute(name) !== value) known.setAttribute(name, value);
}
