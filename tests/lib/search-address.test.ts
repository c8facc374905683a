import fc from "fast-check";
import { expect, test } from "vitest";
import { readSearchAddress, searchAddressPath, sinceMoment } from "#app/lib/search-address";

const read = (query: string) => {
  const params = new URLSearchParams(query);
  return readSearchAddress((name) => params.get(name));
};

test("an address says a search, and the search says its address", () => {
  const query = "q=esim+phone&kind=answer&state=solved&space=roaming&tag=esim&since=week&sort=votes&page=3";
  const address = read(query);
  expect(address).toEqual({
    q: "esim phone",
    kind: "answer",
    state: "solved",
    space: "roaming",
    tag: "esim",
    since: "week",
    sort: "votes",
    page: 3,
  });
  expect(read(searchAddressPath(address, { page: 3 }).split("?")[1] ?? "")).toEqual(address);
});

test("what nobody offered is left out", () => {
  expect(read("q=a&kind=secret&state=deleted&since=aeon&sort=id&page=-1")).toEqual(read("q=a"));
  expect(read("page=9999").page).toBe(1);
  expect(read("page=1e3").page).toBe(1);
});

test("a change leads to the first page; the rest stays", () => {
  const address = read("q=a&tag=esim&page=7");
  expect(searchAddressPath(address, { state: "solved" })).toBe("/search?q=a&state=solved&tag=esim");
  expect(searchAddressPath(address, { tag: null })).toBe("/search?q=a");
});

test("whatever is in the address, it can be read and written", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom("q", "space", "tag", "page", "kind"), fc.string({ unit: "binary" })),
      (found) => {
        const address = readSearchAddress((name) => found[name] ?? null);
        expect(address.q.length).toBeLessThanOrEqual(200);
        expect(searchAddressPath(address)).toMatch(/^\/search/);
      },
    ),
  );
});

test("the last week began seven days ago", () => {
  const now = new Date("2026-03-10T12:00:00Z");
  expect(sinceMoment("week", now)).toEqual(new Date("2026-03-03T12:00:00Z"));
});
