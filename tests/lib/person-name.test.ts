import { expect, test } from "vitest";
import { isReadableName } from "#app/lib/person-name";

test.each([
  "Ada",
  "Zoë O’Neill-Smith",
  "Ольга Петрова",
  "Γιώργος Παπαδόπουλος",
  "محمد علی",
  "نرگس\u200cسادات",
  "李小龍",
  "Nguyễn Thị Minh",
  "4th Floor",
])("%s is a name", (name) => expect(isReadableName(name)).toBe(true));

test.each([
  ["nothing to read", "  ---  "],
  ["a zero-width space", "ad\u200bmin"],
  ["a joiner between Latin letters", "ad\u200dmin"],
  ["a right-to-left override", "\u202enimda"],
  ["an isolate", "\u2066a\u2069"],
  ["a soft hyphen", "ad\u00admin"],
  ["a Hangul filler", "\u3164"],
  ["a blank Braille cell", "a\u2800"],
  ["a line separator", "a\u2028b"],
  ["a control character", "a\u0007"],
  ["a heap of marks", `Z${"\u0301".repeat(12)}algo`],
])("%s is refused", (_, name) => expect(isReadableName(name)).toBe(false));
