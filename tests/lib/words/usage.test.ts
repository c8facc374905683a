import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { en } from "#app/lib/words/en/index";
import { rooms } from "#app/lib/words/en/rooms";

type Words = { readonly [key: string]: string | Words };

const keysOf = (words: Words, above = ""): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [above + key] : keysOf(value, `${above}${key}.`),
  );

/** Sources that build keys for comparing with them, not for saying them. */
const COMPARING = new Set(["app/web/respond.server.ts"]);

const sources = readdirSync("app", { recursive: true, encoding: "utf8" })
  .map((file) => path.posix.join("app", file.split(path.sep).join("/")))
  .filter((file) => /\.tsx?$/.test(file) && !/^app\/lib\/words\/(en|ru|el)\//.test(file))
  .map((file) => ({ file, tree: parse(file) }));

function parse(file: string): ts.SourceFile {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, kind);
}

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

test("every string of the catalogue is said somewhere", () => {
  const said = new Set<string>();
  const built: RegExp[] = [];
  for (const { file, tree } of sources)
    for (const node of nodesOf(tree)) {
      if (ts.isStringLiteralLike(node)) said.add(node.text);
      if (ts.isTemplateExpression(node) && !COMPARING.has(file)) built.push(...patternOf(node));
    }
  const unused = keysOf(en)
    .map((key) => key.replace(/_(one|other)$/, ""))
    .filter((key) => !said.has(key) && !built.some((pattern) => pattern.test(key)));
  expect(unused).toEqual([]);
});

/** What keys `notice.${name}` may be; nothing when the text before the first gap names no file of the catalogue. */
function patternOf({ head, templateSpans }: ts.TemplateExpression): RegExp[] {
  const [name = "", rest] = head.text.split(".", 2);
  if (rest === undefined || !(name in en)) return [];
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const gaps = templateSpans.map((span) => `[\\w-]+${literal(span.literal.text)}`);
  return [new RegExp(`^${literal(head.text)}${gaps.join("")}$`)];
}

test("no page says the words of letters, which the browser does not have", () => {
  const letters = sources
    .filter(({ file }) => /^app\/(ui|routes)\//.test(file))
    .flatMap(({ file, tree }) =>
      [...nodesOf(tree)].flatMap((node) => (/^[`"']letters\./.test(node.getText()) ? [file] : [])),
    );
  expect(letters).toEqual([]);
});

const ROOMS = new RegExp(`^[\`"'](?:${Object.keys(rooms).join("|")})\\.\\w`);
const BRINGS_ROOMS = /export \{ clientLoader \} from "#app\/ui\/layout\/room-words"/;
const sourceOf = new Map(sources.map((source) => [source.file, source]));

/** The sources of the browser's that this one is made of, by what it imports. */
function partsOf(file: string, found = new Set<string>()): Set<string> {
  const source = sourceOf.get(file);
  if (!source || found.has(file) || file.includes(".server.")) return found;
  found.add(file);
  for (const [, from = ""] of source.tree.text.matchAll(/^(?:import|export) (?!type )[^;]*? from "([^"]+)";/gm)) {
    const to = from.startsWith("#") ? from.slice(1) : path.posix.join(path.posix.dirname(file), from);
    if (/^[#.]/.test(from)) for (const end of [".ts", ".tsx", ""]) partsOf(to + end, found);
  }
  return found;
}

test("a page that says the words of rooms brings them along", () => {
  const saying = new Set(
    sources
      .filter(({ tree }) =>
        [...nodesOf(tree)].some((node) => ts.isStringLiteralLike(node) && ROOMS.test(node.getText())),
      )
      .map(({ file }) => file),
  );
  const pages = sources.filter(({ file, tree }) => /^app\/routes\/.*\.tsx$/.test(file) && / default /.test(tree.text));
  const without = pages
    .filter(({ tree }) => !BRINGS_ROOMS.test(tree.text))
    .flatMap(({ file }) => [...partsOf(file)].filter((part) => saying.has(part)).map((part) => `${file}: ${part}`));
  expect(pages.length).toBeGreaterThan(50);
  expect(without).toEqual([]);
});

/** Attributes of elements whose text somebody reads or hears. */
const READ = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-roledescription",
  "label",
  "placeholder",
  "title",
]);
/** Names and colours, which are the same in every language. */
const SAME_EVERYWHERE = /^(Goodturn|#[0-9a-f]{6})$/;

test("everything a page says comes from the catalogue", () => {
  const own = sources
    .filter(({ file }) => file.endsWith(".tsx"))
    .flatMap(({ file, tree }) =>
      [...nodesOf(tree)].flatMap((node) => ownWords(node)).map((text) => `${file}: ${text}`),
    );
  expect(own).toEqual([]);
});

function ownWords(node: ts.Node): string[] {
  const text = textOf(node)?.trim();
  return text && /\p{L}/u.test(text) && !SAME_EVERYWHERE.test(text) ? [text] : [];
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return node.text;
  if (
    ts.isJsxAttribute(node) &&
    READ.has(node.name.getText()) &&
    node.initializer &&
    ts.isStringLiteral(node.initializer)
  )
    return node.initializer.text;
  if (
    ts.isJsxExpression(node) &&
    ts.isJsxElement(node.parent) &&
    node.expression &&
    ts.isStringLiteral(node.expression)
  )
    return node.expression.text;
  return undefined;
}
