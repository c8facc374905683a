import type { Thread } from "./types";

export const planThreads: Thread[] = [
  {
    by: "ada",
    space: "plans",
    tags: ["plan-choice", "prepaid", "eu-roaming"],
    daysAgo: 171.4,
    title: "Which plan if I use about 15 GB a month and travel twice a year?",
    body: `I've just moved over and I'm on Shore for now because it was the cheapest one that looked sensible.

I use 12 to 15 GB a month, mostly maps and podcasts. Twice a year I go somewhere for two weeks, usually in the EU, once to Switzerland. Is Shore right for me, or am I going to regret it at a border?`,
    language: "en",
    alsoAffects: ["rui_t", "nuala"],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 3,
        body: `Shore is right for you. The whole list, so you can check me:

| Plan | Price | Data at home | Data in EU+ | Calls and texts | 5G |
| --- | --- | --- | --- | --- | --- |
| Pebble (prepaid, 30 days) | €6 | 5 GB | 5 GB | 200 min, 200 texts | no |
| Shore (prepaid, 30 days) | €10 | 20 GB | 16 GB | unlimited | yes |
| Coast (monthly) | €15 | 60 GB | 24 GB | unlimited | yes |
| Horizon (monthly) | €22 | unlimited, 200 GB at full speed | 36 GB | unlimited, plus 100 min abroad | yes |

EU+ means the EU, Iceland, Liechtenstein, Norway and the UK. **Switzerland is not in it.** For that fortnight you add a travel pass: zone A, €9 for 3 GB and 7 days. Two of them is still less than a year of a bigger plan.`,
        accepted: { by: "ada", minutesAfter: 9 },
        up: [
          "ada",
          "lars_holm",
          "nuala",
          "rui_t",
          "priya",
          "tomasz",
          "kwame",
          "deniz",
          "maria_k",
          "sveta_kim",
          "giorgos",
          "aoife",
          "mo_haddad",
          "renata",
        ],
        comments: [
          { by: "ada", minutesAfter: 8, body: "A table! In three minutes! Thank you, that settles it." },
          {
            by: "lars_holm",
            minutesAfter: 140,
            body: "Worth adding that the 16 GB in EU+ are part of the 20, not on top of them.",
          },
        ],
      },
      {
        by: "priya",
        minutesAfter: 34,
        body: "Small disagreement with Bo: if the Swiss trip is the full two weeks, don't buy two 7-day passes. The 30-day one is 10 GB for €24, and I always run over 6 GB in a fortnight. The plan itself, yes, stay on Shore.",
        up: ["ada"],
      },
    ],
  },
  {
    by: "lars_holm",
    space: "plans",
    tags: ["data-allowance", "prepaid"],
    daysAgo: 121.2,
    title: "Does unused data roll over on Shore?",
    body: "Every month I finish with 6 or 7 GB unused. Does it carry over, or is it gone at renewal? The app shows only one number and I can't tell.",
    language: "en",
    up: ["rui_t", "ada", "despina"],
    alsoAffects: ["rui_t"],
    answers: [
      {
        by: "deniz",
        minutesAfter: 3,
        body: "No, nothing rolls over on any plan. Use it or lose it. Been on Coast for months and it always starts from 60 again.",
        up: ["lars_holm"],
        down: ["bo_karlsen", "tomasz", "petros"],
        comments: [
          {
            by: "bo_karlsen",
            minutesAfter: 5,
            body: "That's true of Coast, Deniz, but Shore is prepaid and prepaid is different. See below.",
          },
          { by: "deniz", minutesAfter: 20, body: "You're right, I only ever had Coast. Sorry Lars." },
        ],
      },
      {
        by: "bo_karlsen",
        minutesAfter: 11,
        body: "On the two prepaid plans (Pebble and Shore) what you don't use goes into the next 30 days, **once**, as long as you renew before the old period ends. Tap the big number on the first screen of the app: it splits into “this period” and “carried over”. The carried-over part is used first.",
        accepted: { by: "lars_holm", minutesAfter: 14 },
        up: ["lars_holm", "ada", "rui_t", "tomasz", "deniz", "giorgos", "petros", "nuala"],
      },
      {
        by: "petros",
        minutesAfter: 95,
        official: true,
        body: `Bo has it exactly. The rule in full, so it can be quoted:

- Pebble and Shore: unused data carries over for one period, up to the size of the plan (5 or 20 GB).
- It needs a renewal **before** the period ends. If you are a day late, it is lost, and we can't put it back.
- Coast and Horizon: nothing carries over.
- Extra data you bought on top lasts until your next renewal, on every plan.`,
        up: ["lars_holm", "bo_karlsen", "rui_t", "sol"],
      },
    ],
  },
  {
    by: "kwame",
    space: "plans",
    tags: ["plan-choice", "invoice"],
    daysAgo: 33.3,
    title: "Upgraded from Coast to Horizon and was charged €3.50. What is that?",
    body: "I moved one of the vans from Coast to Horizon yesterday and a charge of €3.50 came straight away. The plan costs 22. Is this a fee for changing?",
    language: "en",
    up: ["rui_t"],
    answers: [
      {
        by: "tomasz",
        minutesAfter: 2,
        body: `No fee. You pay the difference for the days that are left:

> (22 − 15) × 15 days left ÷ 30 = 3.50

The full €22 comes on your usual day. Going *down* works the other way: it waits for the next renewal, so there is nothing to pay back.`,
        accepted: { by: "kwame", minutesAfter: 3 },
        up: ["kwame"],
        comments: [{ by: "kwame", minutesAfter: 3, body: "Half a month left, yes. My bookkeeping thanks you." }],
      },
    ],
  },
  {
    by: "graham_d",
    space: "plans",
    tags: ["data-allowance", "slow-data", "feedback"],
    daysAgo: 20.9,
    title: "Horizon is sold as unlimited and slows to 5 Mbps. That is not unlimited",
    body: `I pay €22 so that I never have to think about data. On day 22 everything crawls. Speed test says 5.0, exactly 5.0, so it's not the mast, it's you.

If there is a limit, say there is a limit. The word on the front of the plan is **unlimited**.`,
    language: "en",
    up: ["rui_t", "kwame"],
    down: ["lars_holm"],
    alsoAffects: ["deniz"],
    comments: [
      {
        by: "lars_holm",
        minutesAfter: 12,
        body: "It does say 200 GB at full speed right under the price. That's a lot of television.",
      },
      {
        by: "graham_d",
        minutesAfter: 19,
        body: "In grey letters, under a fold. I shouldn't need a magnifying glass.",
      },
    ],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 7,
        body: "What happened: after 200 GB in one month Horizon goes down to 5 Mbps until your renewal day. It never stops and never costs extra, which is the sense in which it's unlimited. 5 Mbps is enough for video on a phone and not for a television. If you need full speed back today, extra data (10 GB for €6) runs at full speed.",
        up: ["lars_holm", "tomasz"],
        comments: [
          {
            by: "graham_d",
            minutesAfter: 15,
            body: "Clear, and thank you, but I am not paying six euro more on an unlimited plan.",
          },
        ],
      },
      {
        by: "tomasz",
        minutesAfter: 48,
        body: "I'm with Graham on the word, even if I've never reached 200 GB. “Unlimited data, 200 GB at full speed” fits on one line in the same size of letters. Why not print that?",
      },
      {
        by: "petros",
        minutesAfter: 310,
        official: true,
        body: "Graham, the speed is as Bo says, and it is in the terms. But you and Tomasz are right about the letters. I took this thread to the people who make the plan card, and from today the 200 GB stands in the same line and the same size as the word unlimited, in the app and on the site. The speed after 200 GB stays as it is. I'm sorry that you found out on day 22 and not on day 1.",
        up: ["tomasz", "kwame", "bo_karlsen", "ada", "rui_t", "lars_holm", "una", "priya"],
        comments: [{ by: "graham_d", minutesAfter: 40, body: "Fair play. Didn't expect that." }],
        edit: {
          by: "petros",
          minutesAfter: 1500,
          body: "Graham, the speed is as Bo says, and it is in the terms. But you and Tomasz are right about the letters. I took this thread to the people who make the plan card, and the 200 GB now stands in the same line and the same size as the word unlimited, in the app and on the site. The speed after 200 GB stays as it is. I'm sorry that you found out on day 22 and not on day 1.\n\nAdded a day later: the text message at 80 % (160 GB) was missing for Horizon. It is there now, so nobody else should be surprised.",
          summary: "Add the new text message at 160 GB",
        },
      },
    ],
  },
  {
    by: "aoife",
    space: "plans",
    tags: ["family-sharing", "data-allowance"],
    daysAgo: 58.1,
    title: "Nest: can my daughter see how much of our data is left?",
    body: "We're five lines on a Coast with Nest, so one pot of data. My eldest asks me every evening how much is left. Can she see it herself, without seeing what everybody else is doing?",
    language: "en",
    up: ["maria_k", "sveta_kim"],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 3,
        body: "Yes. In your app: Nest → her line → *Show what's left of the pot*. She then sees one number for the family and her own use. She does not see the others, and even you only see amounts, never sites or numbers called.",
        accepted: { by: "aoife", minutesAfter: 11 },
        up: ["aoife", "maria_k"],
      },
      {
        by: "maria_k",
        minutesAfter: 26,
        body: "If she is the one who empties the pot (mine was), give her line a limit of its own as well: Nest → her line → Limit. Ours is 15 GB each out of 140. There have been no quarrels since.",
        accepted: { by: "aoife", minutesAfter: 31 },
        comments: [
          {
            by: "aoife",
            minutesAfter: 30,
            body: "I've done both. 60 plus four times 20 is 140, I'd never added it up. Peace in our time.",
          },
        ],
      },
    ],
  },
  {
    by: "marta_v",
    space: "plans",
    tags: ["plan-choice", "prepaid"],
    daysAgo: 9.6,
    title: "Is there a student price?",
    body: "My flatmate's old operator had one. I have a student card from Tartu until June, can I use it here?",
    language: "en",
    up: ["despina"],
    alsoAffects: ["despina"],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 2,
        body: "Not that I know of. Most students here are on Shore at €10, and a friend you bring gives each of you €10 of credit, so one flatmate is a free month.",
        up: ["marta_v", "despina"],
      },
      {
        by: "petros",
        minutesAfter: 62,
        official: true,
        body: "There is no student price, and I'd rather say so than let you look for it. We keep one price for everyone so that nobody has to prove who they are every autumn. Bo's arithmetic is right: one friend pays for one Shore period, and up to twelve friends a year count.",
        accepted: { by: "marta_v", minutesAfter: 45 },
        up: ["bo_karlsen", "marta_v", "despina"],
        comments: [{ by: "marta_v", minutesAfter: 44, body: "OK! I have three flatmates :)" }],
      },
    ],
  },
  {
    by: "rui_t",
    space: "plans",
    tags: ["cancel", "refund"],
    daysAgo: 5.2,
    title: "If I cancel Coast today, do I get the rest of the month back?",
    body: "I tried Coast for one tour and want to go back to prepaid. I'm ten days into the month. Cancel now or wait?",
    language: "en",
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 2,
        body: "Neither money back nor any need to wait: cancel now and Coast keeps running until the end of the month you paid for. And don't cancel if you stay with Tern. Use Plan → Change → Shore; it switches on renewal day and you keep the number without doing anything.",
        accepted: { by: "rui_t", minutesAfter: 2 },
        up: ["rui_t", "lars_holm"],
        comments: [{ by: "rui_t", minutesAfter: 2, body: "Perfect, changed. Faster than the kettle." }],
      },
    ],
  },
  {
    by: "hannah_s",
    space: "plans",
    tags: ["plan-choice", "other-devices"],
    daysAgo: 0.032,
    title: "Is there a plan for a tablet only, data without calls?",
    body: "I'd like a SIM for my tablet for drawing lessons online. I will never phone from it. All the plans I see have calls in them, so am I paying for something I don't need?",
    language: "en",
  },
];
