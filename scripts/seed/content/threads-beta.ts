import type { Thread } from "./types";

export const betaThreads: Thread[] = [
  {
    by: "giorgos",
    space: "beta-testers",
    tags: ["beta", "call-screening", "language"],
    daysAgo: 12.8,
    title: "Call Screen in Greek: what it hears and what I said",
    body: `Twenty calls from colleagues, read from the same sheet. It's good with sentences and poor with names:

| said | written |
| --- | --- |
| Είμαι ο Χαράλαμπος | Είμαι ο χαλάρωμα πως |
| από την τράπεζα | από την τράπεζα |
| για το δέμα σας | για το δέμα σας |
| η κυρία Λοΐζου | η κυρία λοιπόν |

Is there a list of names I can help to fill?`,
    language: "en",
    up: ["dmitri", "priya"],
    answers: [
      {
        by: "jonas",
        minutesAfter: 35,
        official: true,
        body: "“Χαλάρωμα πως” goes on our wall. Yes, there's a list, and it has 140 Greek names, all from Athens. If your pupils want to write down the names in their own families, first names and surnames apart from each other, I'll put them into the next build. Please nothing else about them, only the names.",
        accepted: { by: "giorgos", minutesAfter: 50 },
        up: ["giorgos", "priya"],
        comments: [
          {
            by: "giorgos",
            minutesAfter: 4300,
            body: "612 names, sent through the beta form. They argued about spelling for two lessons.",
          },
        ],
      },
    ],
  },
  {
    by: "dmitri",
    space: "beta-testers",
    tags: ["beta"],
    daysAgo: 6.1,
    title: "5G standalone trial: battery is empty by four in the afternoon",
    body: "Since my line is in the standalone trial the phone loses about 30 % more per day, same use. Limassol centre, good signal. Is it the trial or my phone?",
    language: "en",
    up: ["lars_holm"],
    alsoAffects: ["lars_holm"],
    comments: [
      { by: "kadri", minutesAfter: 20, body: "Does the phone stay in one place, or do you cross the town a lot?" },
      {
        by: "dmitri",
        minutesAfter: 32,
        body: "I drive between customers, so the whole town, five or six times a day.",
      },
    ],
    answers: [
      {
        by: "tomasz",
        minutesAfter: 14,
        body: "Not for me: two Pixels side by side, one in the trial, one not, within two percent after a day. I'd suspect the phone.",
        up: ["giorgos"],
      },
      {
        by: "lars_holm",
        minutesAfter: 55,
        body: "For me it is bad as well, but only on working days, when I move. On a day at home it's as Tomasz says. So perhaps you're both right.",
      },
      {
        by: "kadri",
        minutesAfter: 170,
        official: true,
        body: "Lars has put it better than our report. At the edge of the trial area the phone jumps between standalone and the ordinary network, and each jump costs it. Nine masts are in the trial and the edge runs right through Limassol. Tonight I raise the threshold so that it jumps less; look at the day after tomorrow, please, tomorrow the phone still learns.",
        up: ["dmitri"],
        comments: [
          {
            by: "dmitri",
            minutesAfter: 4200,
            body: "Two days later: 8 % more than before the trial. I can live with that.",
          },
        ],
      },
    ],
  },
  {
    by: "tomasz",
    space: "beta-testers",
    tags: ["beta", "app-update", "family-sharing", "android"],
    daysAgo: 4.8,
    title: "6.4 beta 2 closes when I open Nest with a paused line",
    body: `Every time, three phones. Steps:

1. Pause any Nest line
2. Close the app
3. Open the app → Nest

\`\`\`
IllegalStateException: renewsAt must not be null
    at NestLineCard.daysLeft(NestLineCard.kt:58)
    at NestLineCard.bind(NestLineCard.kt:31)
\`\`\`

With no paused line it opens.`,
    language: "en",
    up: ["lars_holm", "priya", "jonas"],
    alsoAffects: ["lars_holm"],
    answers: [
      {
        by: "jonas",
        minutesAfter: 4,
        official: true,
        body: "A paused line has no renewal date, because its days stand still, and line 58 has never met one. Thank you for the trace. It's in beta 3, which is building now and should reach you in an hour or two.",
        accepted: { by: "tomasz", minutesAfter: 170 },
        comments: [
          {
            by: "tomasz",
            minutesAfter: 168,
            body: "Beta 3 opens. It says “paused, 12 days kept”, which is better than it ever was.",
          },
        ],
      },
    ],
  },
  {
    by: "priya",
    space: "beta-testers",
    tags: ["beta", "app-update", "family-sharing"],
    daysAgo: 0.12,
    title: "6.4 beta 3: swiping a line pauses it without asking",
    body: "In Nest, a swipe to the left pauses the line at once. I did it to my partner while scrolling, mid-call. Shouldn't there be an “undo” for some seconds, or a question?",
    language: "en",
  },
];
