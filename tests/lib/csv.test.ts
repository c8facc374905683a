import { expect, test } from "vitest";
import { csvFile, textOfCell } from "#app/lib/csv";

const cells = (...row: (string | number)[]) =>
  csvFile([row])
    .replace(/^\uFEFF/, "")
    .replace(/\r\n$/, "");

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "\n=cmd|' /C calc'!A0"])(
  "%j is no formula in a spreadsheet",
  (cell) => {
    expect(cells(cell)).toMatch(/^"?'/);
  },
);

test("a number stays one, also below nothing", () => {
  expect(cells(-50, 0)).toBe("-50,0");
});

test("what could end a cell or a line is quoted", () => {
  expect(cells('a,"b"', "c\nd", '",=1')).toBe('"a,""b""","c\nd",""",=1"');
});

test("words stay as they are, and letters of every script arrive whole", () => {
  expect(cells("Una", "1 → 2", "Ζωή", "")).toBe("Una,1 → 2,Ζωή,");
  expect(csvFile([["a"], ["b"]])).toBe("\uFEFFa\r\nb\r\n");
});

test.each(["=1", "'=1", "''-2", "'\t", "\n=1", "plain", "'tis so", "it's", "", "'"])(
  "%j is read back as it was",
  (cell) => {
    const [, written = ""] = /^"?(.*?)"?$/s.exec(cells(cell)) ?? [];
    expect(textOfCell(written)).toBe(cell);
  },
);
