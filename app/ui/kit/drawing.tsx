/** What a place says at a glance when it has nothing else to show; the words stand beside it. */
export type DrawingOf = "empty" | "lost" | "locked" | "torn" | "broken" | "wait" | "offline";

/** Strokes of a pen in a field of 120 × 80; the second set carries the accent. */
const STROKES: Record<DrawingOf, { ink: string; accent: string }> = {
  // A chair that waits for somebody.
  empty: {
    ink: "M46 12v34h26l6 24M46 46l-6 24M46 46h26M72 46l2 24M44 58h30M24 70h74",
    accent: "M52 18h14M52 26h14M52 34h10",
  },
  // A signpost whose arms name no place.
  lost: {
    ink: "M60 10v62M34 72h52M60 18h26l8 7-8 7H60M60 38H38l-8 7 8 7h22",
    accent: "M68 25h12M44 45h8",
  },
  // A closed door with a light behind it.
  locked: {
    ink: "M42 72V12h36v60M30 72h60M48 20h24v18H48zM48 46h24v26",
    accent: "M70 56a2.5 2.5 0 1 0 .1 0M84 30l8-4M84 40h9M84 50l8 4",
  },
  // A page, torn across.
  torn: {
    ink: "M40 40V10h28l12 12v20l-8-4-8 7-8-6-8 6zM68 10v12h12M40 52v18h40V54l-8-4-8 7-8-6-8 6z",
    accent: "M48 22h12M48 30h22M48 63h22",
  },
  // A cable that came apart.
  broken: {
    ink: "M10 56c14 0 12-22 26-22h10M110 30c-14 0-12 22-26 22H74M46 27h8v14h-8zM54 30h6M54 38h6M74 45h-8v14h8z",
    accent: "M62 18l-2 8M70 20l-5 6M54 56l-4 6M60 60l-1 8",
  },
  // Sand that still runs.
  wait: {
    ink: "M42 10h36M42 70h36M46 10c0 18 12 22 12 30S46 52 46 70M74 10c0 18-12 22-12 30s12 12 12 30",
    accent: "M52 22h16M60 34v14M52 66c2-6 6-9 8-9s6 3 8 9z",
  },
  // A bird on a line that leads nowhere.
  offline: {
    ink: "M8 46c24 8 44 8 62 2M94 38l18-8M52 32c4-12 22-14 28-4l10 2-9 5c-2 9-12 12-20 11l-14 6zM64 46v5M70 45v4",
    accent: "M78 29h.5M58 36c6 4 12 4 16 0",
  },
};

/** A small drawing in two inks. It says nothing that the words beside it do not. */
export function Drawing({ of }: { of: DrawingOf }) {
  const { ink, accent } = STROKES[of];
  return (
    <svg
      viewBox="0 0 120 80"
      width="120"
      height="80"
      aria-hidden="true"
      className="fill-none text-muted"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="2"
    >
      <path d={ink} stroke="currentColor" />
      <path d={accent} className="stroke-accent" />
    </svg>
  );
}
