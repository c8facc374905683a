import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readerWith, sharedKind } from "#app/web/shared-pages/which";

test.each<[string, "question" | "idea" | "list" | null]>([
  ["/", "list"],
  ["/questions", "list"],
  ["/questions?sort=top&after=1.2", "list"],
  ["/questions/7-how-so", "question"],
  ["/questions/7-how-so?page=2", "question"],
  ["/ideas", "list"],
  ["/ideas?sort=top&status=done&space=plans", "list"],
  ["/ideas/7-how-nice", "idea"],
  ["/ideas/7-how-nice?page=2", "idea"],
  ["/ideas/7-how-nice?merged=3", null],
  ["/ideas/7-how-nice/edit", null],
  ["/ideas/propose", null],
  ["/spaces/plans", "list"],
  ["/tags/roaming", "list"],
  ["/people/ada?tab=questions", "list"],
  ["/people/ada/held", null],
  ["/moderation/fair-play", null],
  ["/questions/ask", null],
  ["/questions/7", null],
  ["/questions/7-how-so/edit", null],
  ["/questions/7-how-so.data", null],
  ["/tags/roaming.data", null],
  ["/questions?language=ru", null],
  ["/questions?sort=top&utm_source=letter", null],
  ["/spaces?q=roaming", null],
  ["/search?q=roaming", null],
  ["/account", null],
  ["/owner", null],
  ["/sign-in", null],
])("at %s readers share: %s", (url, kind) => {
  const [path = "", search = ""] = url.split("?");
  expect(sharedKind(path, search)).toBe(kind);
});

test("whoever carries a cookie of their own is no guest; a language or somebody else's cookie makes no difference", () => {
  for (const cookies of [undefined, "", "language=InJ1Ig%3D%3D", "_ga=GA1.2.3; language=x", "mysession=1; drafty=2"])
    expect(readerWith(cookies)).toBe("guest");
  for (const name of ["second-step", "__Host-second-step", "notice", "draft", "export"])
    for (const session of ["", "; session=x", "; __Host-session=x"])
      expect(readerWith(`_ga=1; ${name}=x; language=y${session}`)).toBeNull();
});

test("whoever is signed in reads as a member, but for who just changed something", () => {
  for (const cookies of ["session=x", "__Host-session=x; language=y", "_ga=1; session=x"])
    expect(readerWith(cookies)).toBe("member");
  expect(readerWith("session=x; written=0/1A")).toBeNull();
  expect(readerWith("written=0/1A")).toBe("guest");
});

/**
 * They change no guest's page that is shared: the language has pages of its own, what is drawn for all is read from the primary,
 * and by whose link somebody came is told where they join.
 */
const NOT_OWN = ["invited", "language", "written"];

test("every cookie that we set is known to be somebody's own, or to make no difference", () => {
  const sources = import.meta.glob("/app/{web,platform,routes}/**/*.ts", {
    query: "?raw",
    import: "default",
    eager: true,
  });
  const names = Object.values(sources).flatMap((source) =>
    [...String(source).matchAll(/(?:COOKIE = |createCookie\(|"__Host-[\w-]+" : )"([\w-]+)"/g)].map(([, name]) => name),
  );
  expect(names.length).toBeGreaterThan(4);
  for (const name of names)
    expect(NOT_OWN.includes(name ?? "") || readerWith(`${name}=1`) !== "guest", name).toBe(true);
  expect(readFileSync("app/platform/sessions.server.ts", "utf8")).toContain('"session"');
});
