import { expect, test } from "vitest";
import { TooMany } from "#app/lib/errors";
import { createSeats } from "#app/platform/seats.server";

test("as many seats as each holder may have, each given back once", () => {
  const seats = createSeats();
  const ada = { name: "ada", most: 2 };
  const house = { name: "house", most: 3 };
  const leave = seats.take([house, ada]);
  seats.take([house, ada]);
  expect(() => seats.take([house, ada])).toThrow(TooMany);
  seats.take([house]);
  expect(() => seats.take([house])).toThrow(TooMany);
  leave();
  leave();
  seats.take([house, ada]);
  expect(() => seats.take([house])).toThrow(TooMany);
});
