import { expect, test } from "vitest";
import { isAlike } from "#app/domain/search/alike";

const PAUSE = "Pause a plan while I am away for a month. I pay for three months a year in which I travel.";

test("a text is alike that holds enough of the telling words, in whatever form", () => {
  expect(isAlike({ title: "Pausing my plans" }, PAUSE)).toBe(true);
  expect(isAlike({ title: "Let me pause the plan of my child, please" }, PAUSE)).toBe(true);
  expect(isAlike({ title: "A plan for tablets, watches and cars" }, PAUSE)).toBe(false);
  expect(isAlike({ title: "Пауза в тарифе", body: "" }, "Хочу поставить тариф на паузу")).toBe(true);
});

test("a problem in the same words counts, a word or two of it do not", () => {
  const title = "Something new for everybody";
  expect(isAlike({ title, body: "I pay for months in which I travel" }, PAUSE)).toBe(true);
  expect(isAlike({ title, body: "I travel" }, PAUSE)).toBe(false);
  expect(isAlike({ title, body: "I travel with a tablet, a watch, a dog and a parrot" }, PAUSE)).toBe(false);
});

test("the last word of a title that is being typed may go on", () => {
  expect(isAlike({ title: "pau", unfinished: true }, PAUSE)).toBe(true);
  expect(isAlike({ title: "pau" }, PAUSE)).toBe(false);
});

test("words that say nothing are like nothing", () => {
  expect(isAlike({ title: "What is this?", body: "" }, PAUSE)).toBe(false);
});
