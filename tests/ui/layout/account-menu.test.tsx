import { expect, test } from "vitest";
import type { PersonRef } from "#app/domain/people/reference.server";
import { drawAccount } from "#app/entry.server";

const ME: PersonRef = { handle: "una", name: "Una <Vik>", role: "owner", title: null, picture: null, former: false };

test.each(["member", "staff", "owner"] as const)("the menu of whoever is signed in is plain HTML (%s)", (role) => {
  const html = drawAccount({ ...ME, role }, "en");
  expect(html).toContain("Una &lt;Vik&gt;");
  expect(html).toContain('action="/sign-out"');
  expect(html.includes('href="/insight"')).toBe(role !== "member");
});
