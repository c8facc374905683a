import type { Thread } from "./types";

export const networkThreads: Thread[] = [
  {
    by: "nuala",
    space: "network",
    tags: ["coverage", "wifi-calling"],
    daysAgo: 129.8,
    title: "No signal inside our stone house, good signal at the gate",
    body: "The walls are three feet thick. At the gate I have four bars, in the kitchen none. I stand in the rain to telephone. Is there anything I can buy?",
    language: "en",
    up: ["aoife"],
    alsoAffects: ["aoife"],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 3,
        body: "Nothing to buy, if you have internet in the house. On your iPhone: *Settings → Mobile Service → Wi-Fi Calling* → on. From then on your calls go through your own Wi-Fi when you're in the kitchen and through the mast when you're at the gate. It costs the same as any call, which on your plan is nothing.",
        accepted: { by: "nuala", minutesAfter: 21 },
        up: ["nuala", "aoife", "ada", "tomasz", "giorgos", "kadri", "priya", "kwame", "maria_k"],
        comments: [
          {
            by: "nuala",
            minutesAfter: 20,
            body: "I am writing this from the kitchen, having just telephoned from it.",
          },
          {
            by: "kadri",
            minutesAfter: 300,
            body: "And it fills in your address for the emergency services: check it once in the app under Profile → Address.",
          },
        ],
      },
      {
        by: "tomasz",
        minutesAfter: 40,
        body: "Please don't let anyone sell you a “signal booster” for the roof. Most of them aren't legal to run at home, and they disturb the mast for the neighbours.",
        up: ["bo_karlsen", "kadri"],
      },
    ],
  },
  {
    by: "tomasz",
    space: "network",
    tags: ["slow-data", "coverage"],
    daysAgo: 88.1,
    title: "5G symbol on the phone, but slower than 4G in the same spot",
    body: `Same chair, same café in Tallinn, three tests each:

| Mode | Down (Mbps) | Up (Mbps) | Ping (ms) |
| --- | --- | --- | --- |
| 5G auto | 38 / 41 / 35 | 9 | 31 |
| 4G only | 96 / 88 / 102 | 22 | 34 |

What am I paying for?`,
    language: "en",
    up: ["lars_holm", "dmitri"],
    alsoAffects: ["lars_holm", "sveta_kim"],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 5,
        body: "Probably the low band. 5G on 700 MHz carries far and through walls, but it's a narrow road; your 4G there is several roads tied together. The symbol is the same for both kinds, which is the real nuisance.",
        up: ["tomasz", "dmitri", "lars_holm", "giorgos"],
      },
      {
        by: "dmitri",
        minutesAfter: 35,
        body: "I don't think it is only the band. In Limassol I had the same until I reset network settings, after that 5G is 240. Old settings can keep the phone from joining the bands together.",
        up: ["rui_t"],
        comments: [
          { by: "tomasz", minutesAfter: 18, body: "Reset done. 37 down. It's not that, at least not here." },
          { by: "dmitri", minutesAfter: 31, body: "Then Bo is right, in your place." },
        ],
      },
      {
        by: "kadri",
        minutesAfter: 190,
        official: true,
        body: "Bo is right about this café: the nearest mast has 5G on 700 MHz only, and the wide band (3.5 GHz) comes to it when the building owner lets us hang a second antenna. Until then your phone should prefer the *faster* of the two and not the newer one, and it doesn't because of a setting on our side. I've corrected it for the eleven masts in Tallinn that are like this one. Test again after midnight and tell me.",
        accepted: { by: "tomasz", minutesAfter: 1300 },
        up: ["tomasz", "bo_karlsen", "lars_holm", "sveta_kim", "dmitri", "giorgos", "priya", "una", "rui_t"],
        comments: [
          {
            by: "tomasz",
            minutesAfter: 1290,
            body: "99 down, and it now chooses 4G with a good conscience. Thank you for telling us what was wrong and not just that it's fixed.",
          },
        ],
      },
    ],
  },
  {
    by: "andreas_n",
    space: "network",
    tags: ["slow-data", "coverage"],
    daysAgo: 30.3,
    title: "Data goes slow every evening around eight in Larnaca, near the salt lake",
    body: "By day 60 or 70. From eight in the evening until ten it is 2, and videos stop. Every day, two weeks now. My neighbour with Tern has the same.",
    language: "en",
    alsoAffects: ["giorgos", "maria_k"],
    comments: [
      {
        by: "giorgos",
        minutesAfter: 7,
        body: "Which street, roughly? And is it slow with 4G only as well?",
      },
      {
        by: "andreas_n",
        minutesAfter: 16,
        body: "Behind the aqueduct. Yes, 4G only is the same, perhaps 3.",
      },
    ],
    answers: [
      {
        by: "kadri",
        minutesAfter: 41,
        official: true,
        body: "Found it. The mast behind the aqueduct is full between 19:50 and 22:10 since a second holiday complex opened next to it. I have asked our partner to open a second carrier there. They have ten working days for this, and I'll write here when it's on the air.",
        accepted: { by: "andreas_n", minutesAfter: 15840 },
        up: ["andreas_n", "giorgos", "maria_k", "bo_karlsen"],
        edit: {
          by: "kadri",
          minutesAfter: 15500,
          body: "Found it. The mast behind the aqueduct is full between 19:50 and 22:10 since a second holiday complex opened next to it. I have asked our partner to open a second carrier there. They have ten working days for this, and I'll write here when it's on the air.\n\n**On the air since this afternoon.** Yesterday at nine the average there was 2.4 Mbps; tonight we'll see, but it should be above 40. Please tell me what you measure.",
          summary: "Second carrier is on the air",
        },
        comments: [{ by: "andreas_n", minutesAfter: 15830, body: "55 at nine o'clock. Bravo, you kept your word." }],
      },
      {
        by: "giorgos",
        minutesAfter: 19,
        body: "While you wait: Wi-Fi calling keeps at least the calls clean, and downloading your series before eight keeps the peace. I measured the same curve with my pupils last week, it's clearly the mast and not your phone.",
        up: ["andreas_n", "maria_k"],
      },
    ],
  },
  {
    by: "graham_d",
    space: "network",
    tags: ["coverage", "feedback"],
    daysAgo: 7.5,
    title: "When does 5G come to Cobh? The map has said “planned” for a year",
    body: "Honest question. “Planned” with no date is a word for never. If it's never, tell me and I'll stop looking.",
    language: "en",
    up: ["kwame"],
    answers: [
      {
        by: "kadri",
        minutesAfter: 28,
        official: true,
        body: "An honest answer, then: I don't have a date. Two masts cover Cobh. One is ready and waits for a fibre under a road that the council opens once a year. For the other we have no permission from the owner of the roof, and no second roof yet. I think the first will be on the air by summer, and I won't call it a promise until the fibre is in. I have changed the map so that “planned” shows what it waits for: [coverage map](https://tern.example.com/coverage).",
        up: ["graham_d", "bo_karlsen", "kwame", "aoife", "deniz", "tomasz", "una", "priya"],
        comments: [
          {
            by: "graham_d",
            minutesAfter: 22,
            body: "That's the first straight answer I ever got from a phone company.",
          },
        ],
      },
      {
        by: "aoife",
        minutesAfter: 240,
        body: "If it helps: 4G from the mast on the hill is fine upstairs on the east side, 50 to 60 at my mother's. Ground floor near the quay is the bad patch.",
        up: ["graham_d"],
      },
    ],
  },
  {
    by: "lars_holm",
    space: "network",
    tags: ["outage", "coverage"],
    daysAgo: 0.081,
    title: "One bar since two hours ago in Kalamaja, Tallinn. Is a mast down?",
    body: "Normally full signal at home. Now one bar of 4G and no 5G at all, on two phones. The [status page](https://tern.example.com/status) is green. Anyone else near the station?",
    language: "en",
    alsoAffects: ["sveta_kim"],
  },
];
