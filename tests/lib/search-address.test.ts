import fc from "fast-check";
import { expect, test } from "vitest";
import {
  asDay,
  filtersInUse,
  momentsOf,
  readSearchAddress,
  searchAddressPath,
  withState,
} from "#app/lib/search-address";

const read = (query: string) => {
  const params = new URLSearchParams(query);
  return readSearchAddress((name) => params.get(name));
};

test("an address says a search, and the search says its address", () => {
  const query =
    "q=esim+phone&kind=answer&space=roaming&tag=esim&by=ada&lang=el&since=week&after=2026-01-01&before=2026-02-01&state=solved+official&sort=votes&page=3";
  const address = read(query);
  expect(address).toEqual({
    q: "esim phone",
    kind: "answer",
    states: ["solved", "official"],
    space: "roaming",
    tag: "esim",
    by: "ada",
    lang: "el",
    since: "week",
    after: "2026-01-01",
    before: "2026-02-01",
    sort: "votes",
    page: 3,
  });
  expect(searchAddressPath(address, { page: 3 })).toBe(`/search?${query}`);
});

test("what nobody offered is left out", () => {
  expect(read("q=a&kind=secret&state=deleted&since=aeon&sort=id&page=-1")).toEqual(read("q=a"));
  expect(read("page=9999").page).toBe(1);
  expect(read("page=1e3").page).toBe(1);
});

test("a change leads to the first page; the rest stays", () => {
  const address = read("q=a&tag=esim&page=7");
  expect(searchAddressPath(address, { states: ["solved"] })).toBe("/search?q=a&tag=esim&state=solved");
  expect(searchAddressPath(address, { tag: null })).toBe("/search?q=a");
});

test("whatever is in the address, it can be read and written", () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom("q", "space", "tag", "page", "kind", "state", "by", "lang", "after", "before"),
        fc.string({ unit: "binary" }),
      ),
      (found) => {
        const address = readSearchAddress((name) => found[name] ?? null);
        expect(address.q.length).toBeLessThanOrEqual(200);
        expect(searchAddressPath(address)).toMatch(/^\/search/);
      },
    ),
  );
});

test("the last week began seven days ago; of two beginnings the later one counts", () => {
  const now = new Date("2026-03-10T12:00:00Z");
  const week = new Date("2026-03-03T12:00:00Z");
  expect(momentsOf(read("since=week"), now)).toEqual({ since: week, until: null });
  expect(momentsOf(read("since=week&after=2026-01-01"), now).since).toEqual(week);
  expect(momentsOf(read("since=week&after=2026-03-05&before=2026-03-06"), now)).toEqual({
    since: new Date("2026-03-05T00:00:00Z"),
    until: new Date("2026-03-06T00:00:00Z"),
  });
  expect(momentsOf(read("q=a"), now)).toEqual({ since: null, until: null });
});

test("a day is one of the calendar; a year or a month is its first", () => {
  expect(["2026", "2026-02", "2024-02-29"].map(asDay)).toEqual(["2026-01-01", "2026-02-01", "2024-02-29"]);
  expect(["2026-02-30", "2026-13", "26", "yesterday", "2026-1-1", ""].map(asDay)).toEqual(Array(6).fill(null));
});

test("a state takes the place of its opposite, and stands beside others", () => {
  expect(withState(["solved", "official"], "unsolved")).toEqual(["official", "unsolved"]);
  expect(withState(["solved"], "solved")).toEqual(["solved"]);
  expect(read("state=solved+unsolved+nonsense+answered").states).toEqual(["unsolved", "answered"]);
});

test("each filter in use leads to the search without it and with all others", () => {
  const address = read("q=a&kind=answer&tag=esim&by=ada&after=2026-01-01&state=solved+official");
  const left = filtersInUse(address).map(({ filter, value, without }) => [
    `${filter} ${value}`,
    filtersInUse({ ...address, ...without }).length,
  ]);
  expect(left).toEqual([
    ["kind answer", 5],
    ["state solved", 5],
    ["state official", 5],
    ["tag esim", 5],
    ["by ada", 5],
    ["after 2026-01-01", 5],
  ]);
});
