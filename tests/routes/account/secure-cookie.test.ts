import { expect, test } from "vitest";
import { action } from "#app/routes/account/sign-in";
import { account, PASSWORD } from "#tests/support/account";
import { useApp } from "#tests/support/app";
import { post } from "#tests/support/request";

const app = useApp({ ORIGIN: "https://community.example" });

test("behind https the cookie is bound to this very host and never sent in the clear", async () => {
  await account(app.current.db, "ada");
  const { cookies } = await post(app.current.app, action, {
    path: "/sign-in",
    fields: { email: "ada@example.com", password: PASSWORD },
    headers: { Origin: "https://community.example" },
  });
  const session = cookies.find((cookie) => cookie.startsWith("__Host-session="));
  expect(session).toMatch(/;\s*Secure/);
  expect(session).toMatch(/;\s*HttpOnly/);
  expect(session).not.toMatch(/Domain/i);
});

test("only the configured origin may send forms, whatever host the request names", async () => {
  const outcome = await post(app.current.app, action, {
    path: "/sign-in",
    fields: { email: "ada@example.com", password: PASSWORD },
    headers: { Origin: "http://goodturn.test", Host: "goodturn.test", "X-Forwarded-Host": "community.example" },
  });
  expect(outcome.status).toBe(403);
});
