import { expect, test } from "vitest";
import { useSite } from "#tests/support/site";

const site = useSite({ DEMO: "false" });

const tryToSignIn = () => {
  const { address } = site.current;
  const body = new URLSearchParams({ email: "nobody@example.com", password: "not the password" });
  return fetch(`${address}/sign-in`, { method: "POST", body, redirect: "manual", headers: { Origin: address } });
};

test("the running site answers the eleventh guess with words and 429, and its log stays silent about it", async () => {
  for (let n = 0; n < 10; n++) expect((await tryToSignIn()).status).toBe(422);
  const refused = await tryToSignIn();
  expect(refused.status).toBe(429);
  expect(await refused.text()).toContain("That was a lot in a short time");
  expect(site.current.output()).not.toContain("a request failed");
});
