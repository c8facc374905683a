import { expect, test, vi } from "vitest";
import * as errors from "#app/lib/errors";

test("an error is known for what it is by every copy of the program", async () => {
  vi.resetModules();
  const copy = await import("#app/lib/errors");
  expect(copy.TooMany).not.toBe(errors.TooMany);
  expect(new copy.TooMany("error.tooMany")).toBeInstanceOf(errors.TooMany);
  expect(new copy.NotFound()).toBeInstanceOf(errors.NotFound);
  expect(new copy.Invalid({ title: "error.required" })).toBeInstanceOf(errors.Invalid);
  expect(new copy.Conflict()).toBeInstanceOf(errors.Conflict);
});

test("each is itself; whoever has to sign in may not do it either", () => {
  expect(new errors.SignInNeeded()).toBeInstanceOf(errors.Forbidden);
  expect(new errors.Forbidden()).not.toBeInstanceOf(errors.SignInNeeded);
  expect(new errors.NotFound()).not.toBeInstanceOf(errors.Forbidden);
  expect(new Error("no")).not.toBeInstanceOf(errors.TooMany);
  expect({ name: "TooMany" }).not.toBeInstanceOf(errors.TooMany);
});
