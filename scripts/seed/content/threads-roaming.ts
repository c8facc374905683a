import type { Thread } from "./types";

export const roamingThreads: Thread[] = [
  {
    by: "aoife",
    space: "roaming",
    tags: ["eu-roaming"],
    daysAgo: 139.5,
    title: "Does the UK count as EU+ or not? My sister and I get different answers",
    body: "I cross to Derry every week for work. My sister says I pay extra there because it isn't the EU any more. The welcome text says nothing about money. Who is right?",
    language: "en",
    up: ["nuala", "priya"],
    alsoAffects: ["nuala", "kwame"],
    answers: [
      {
        by: "rui_t",
        minutesAfter: 2,
        body: "Your sister is right. The UK left, so it's zone A and you need a travel pass, €9 for a week.",
        down: ["priya", "bo_karlsen", "kwame", "renata"],
        comments: [
          { by: "priya", minutesAfter: 3, body: "That was my last operator, but not Tern. See my answer." },
          { by: "rui_t", minutesAfter: 30, body: "I stand corrected. I've been buying passes for nothing, then." },
        ],
      },
      {
        by: "priya",
        minutesAfter: 7,
        body: "With Tern the UK **is** in EU+, the same as France. Data comes out of your plan's EU+ share, calls and texts are as at home. I'm in London two days a week on Coast and have never paid a cent more. No pass, no switch, nothing to do at the border.",
        accepted: { by: "aoife", minutesAfter: 25 },
        up: [
          "aoife",
          "bo_karlsen",
          "nuala",
          "kwame",
          "ada",
          "deniz",
          "tomasz",
          "lars_holm",
          "rui_t",
          "mo_haddad",
          "sveta_kim",
        ],
      },
      {
        by: "renata",
        minutesAfter: 160,
        official: true,
        body: "Priya is right, and thank you for correcting it so quickly. The law doesn't oblige us to include the UK; we chose to, because too many of our customers live along that border. If that ever changes, everyone who used their phone there in the past year will hear it from us three months before. @rui_t, passes you bought for the UK never started counting. Open a case and I'll return what you paid for them.",
        up: ["priya", "aoife", "rui_t", "nuala", "bo_karlsen", "kwame"],
        comments: [{ by: "rui_t", minutesAfter: 600, body: "Two passes, €18 back as credit. Thanks Renata." }],
      },
    ],
  },
  {
    by: "olivier",
    space: "roaming",
    tags: ["eu-roaming"],
    daysAgo: 6.3,
    title: "Do I pay extra in London with Tern?",
    body: "Going to London for four days next week, plan is Shore. Is it roaming with a price or without?",
    language: "en",
    comments: [
      {
        by: "priya",
        minutesAfter: 2,
        body: "Without. The UK is in EU+, you have your 16 GB there. Enjoy!",
      },
    ],
    duplicateOf: {
      title: "Does the UK count as EU+ or not? My sister and I get different answers",
      by: "mo_haddad",
      minutesAfter: 18,
    },
  },
  {
    by: "kwame",
    space: "roaming",
    tags: ["eu-roaming", "refund"],
    daysAgo: 67.3,
    title: "Charged for Switzerland while I was on the French side of the lake",
    body: "Four days in Évian, which is in France. My data stopped twice each evening, and now there's €3.60 for a nine-minute call I *received*, “Zone A, Switzerland”. I did not set foot in Switzerland.",
    language: "en",
    up: ["priya", "lars_holm", "ada"],
    alsoAffects: ["priya"],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 3,
        body: `Radio crosses water very well, and the Swiss masts look straight at you over the lake. Your phone took the louder one. Data stopped because without a pass we block it outside EU+; the call was let through, at €0.40 a minute.

For the next time: *Settings → Mobile network → Operator*, switch “automatic” off and pick a French one from the list. Switch it back when you leave.`,
        accepted: { by: "kwame", minutesAfter: 40 },
      },
      {
        by: "renata",
        minutesAfter: 75,
        official: true,
        body: "Kwame, you shouldn't pay for our neighbour's strong mast. The €3.60 has gone back to your card; it takes two to five days to show. The rule we follow: if a phone is registered in two countries within the same hour and one of them is in EU+, we treat the hour as EU+. It's done by hand when you tell us, and I'm trying to have it done without you telling us.",
        accepted: { by: "kwame", minutesAfter: 20 },
        up: ["kwame", "bo_karlsen"],
        edit: {
          by: "renata",
          minutesAfter: 38000,
          body: "Kwame, you shouldn't pay for our neighbour's strong mast. The €3.60 has gone back to your card; it takes two to five days to show. The rule we follow: if a phone is registered in two countries within the same hour and one of them is in EU+, we treat the hour as EU+.\n\n**Update four weeks later:** this is now done without asking. If you were near a border and see a charge that you don't recognise, it should be gone by the next morning.",
          summary: "Border charges are now returned without asking",
        },
      },
    ],
  },
  {
    by: "deniz",
    space: "roaming",
    tags: ["travel-pass", "plan-choice"],
    daysAgo: 151.6,
    title: "Turkey for ten days: two small travel passes or one big one?",
    body: "Family visit in Izmir, ten days, the house has Wi-Fi but my mother has opinions about being on my phone at the table, so I'll use it outside. Perhaps 4 or 5 GB. What do I buy?",
    language: "en",
    up: ["kwame", "maria_k"],
    answers: [
      {
        by: "priya",
        minutesAfter: 3,
        body: `Turkey is zone A:

| Pass | Data | Days | Price |
| --- | --- | --- | --- |
| A small | 3 GB | 7 | €9 |
| A large | 10 GB | 30 | €24 |
| B small | 1 GB | 7 | €12 |

Two small ones are €18 for 6 GB and 14 days. The large one is €24. With Wi-Fi in the house I'd take the two small ones, the second only when the first is used up. Each brings 30 minutes of calls, too.`,
        accepted: { by: "deniz", minutesAfter: 30 },
        up: ["deniz", "bo_karlsen", "kwame", "tomasz", "renata"],
      },
      {
        by: "tomasz",
        minutesAfter: 19,
        body: "I'd take the large one. The second small pass starts the minute you buy it, so if you run out on day five you lose nothing, but if you run out on day *seven at midnight* you stand in the street without data, looking for Wi-Fi to buy data. Six euro for not thinking about it.",
        up: ["maria_k"],
        comments: [
          {
            by: "priya",
            minutesAfter: 8,
            body: "You can buy a pass without data: the app's shop always opens, even when everything else is blocked.",
          },
          { by: "tomasz", minutesAfter: 15, body: "That I didn't know. Then your way is better." },
        ],
      },
    ],
  },
  {
    by: "marta_v",
    space: "roaming",
    tags: ["eu-roaming"],
    daysAgo: 14.3,
    title: "A text about fair use after three months away. What happens now?",
    body: "I went home to Girona for the summer with my Estonian number, and now I get this:\n\n> You have used your plan more in other EU countries than at home for 4 months. From day 15 we may add a small charge for data.\n\nI am back in Tartu since last week. Do I have to do something?",
    language: "en",
    up: ["despina", "lars_holm"],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 3,
        body: "Just use your phone in Tartu as you normally do. They compare days and data over four months, and each day at home moves you back. If you're home for the 14 days, nothing is added.",
      },
      {
        by: "renata",
        minutesAfter: 88,
        official: true,
        body: "As Bo says. I can see from what you wrote that you're home again, so the count will fall by itself before day 15. For completeness: if it didn't, data outside Estonia would cost €1.30 per GB, calls and texts would stay free, and the charge would end on the first day you were back in balance. Students on an exchange can also send us the letter from the university, and then we count the place of study as home.",
        accepted: { by: "marta_v", minutesAfter: 33 },
        up: ["marta_v", "despina", "bo_karlsen", "priya", "olivier"],
        comments: [
          { by: "marta_v", minutesAfter: 32, body: "The letter thing is good to know, I stay until June. Thanks!" },
        ],
      },
    ],
  },
  {
    by: "rui_t",
    space: "roaming",
    tags: ["travel-pass"],
    daysAgo: 0.35,
    title: "Bought a travel pass for Serbia and the app still shows zone B prices",
    body: "Load-in at a festival near Novi Sad. I bought the zone A pass an hour ago in the hotel, data works, but the app's roaming page says “Serbia, zone B, €12”. I have a crew of four who want to buy the same thing. Which is it?",
    language: "en",
    up: ["priya"],
  },
];
