import type { Thread } from "./types";

export const communityThreads: Thread[] = [
  {
    by: "una",
    space: "community",
    tags: ["feedback"],
    daysAgo: 175.2,
    title: "What brought you here, and what would make you come back?",
    body: `Hello all. We have no call centre. When you have a question, the people who know are in this room, and so are the people who can fix things.

I'd like to hear from those who have been here a while: what did you come for, and what would make you come back when you *don't* have a problem? Short answers are fine.`,
    language: "en",
    up: ["bo_karlsen", "ada", "tomasz", "priya", "giorgos", "mo_haddad", "nuala", "sveta_kim"],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 3,
        body: "I came because my roaming didn't work in Narvik. I stayed because somebody's grandmother couldn't find her voicemail and I could. Forty years of radio, and nobody at home wants to hear about it any more.",
        up: ["una", "ada", "tomasz", "priya", "nuala", "giorgos", "mo_haddad", "aoife", "lars_holm", "sveta_kim"],
      },
      {
        by: "ada",
        minutesAfter: 30,
        body: "Came with three questions in my first week, all answered before my tea was cold. I'd come back to answer one myself, if I saw the ones I could manage.",
        up: ["una", "bo_karlsen", "priya", "mo_haddad"],
        comments: [
          {
            by: "mo_haddad",
            minutesAfter: 15,
            body: "Follow the tag `eu-roaming`. You've been to more borders than most of us.",
          },
        ],
      },
      {
        by: "giorgos",
        minutesAfter: 95,
        body: "A space in Greek. My parents have good questions, and not in English.",
        up: ["una", "maria_k"],
        comments: [
          {
            by: "una",
            minutesAfter: 2900,
            body: "Opened today, and one in Russian with it. Would you keep an eye on it, @giorgos?",
          },
          { by: "giorgos", minutesAfter: 2960, body: "With pleasure." },
        ],
      },
      {
        by: "tomasz",
        minutesAfter: 180,
        body: "Honest changelogs. “Bug fixes and improvements” is how you lose me.",
      },
      {
        by: "nuala",
        minutesAfter: 1400,
        body: "I came because my son told me to. I will come back because nobody here has said “it's easy” to me.",
        up: ["una", "bo_karlsen", "ada", "aoife", "sol", "mo_haddad", "maria_k", "priya"],
      },
    ],
  },
  {
    by: "deniz",
    space: "community",
    tags: ["refer-a-friend"],
    daysAgo: 23.4,
    title: "Refer a friend: when do the €10 arrive?",
    body: "My sous-chef joined with my link three weeks ago and pays for Shore. Nothing on my side yet. Did the link not count?",
    language: "en",
    up: ["rui_t"],
    answers: [
      {
        by: "rui_t",
        minutesAfter: 2,
        body: "It comes after your friend's **second** payment, so about a month in, €10 for each of you. In the app: Profile → Refer a friend; if it says “waiting for the second renewal” next to the first name, the link counted.",
        accepted: { by: "deniz", minutesAfter: 6 },
        up: ["deniz"],
        comments: [
          { by: "deniz", minutesAfter: 5, body: "“Waiting for the second renewal”, nine days. Patience, then." },
        ],
      },
      {
        by: "sol",
        minutesAfter: 40,
        official: true,
        body: "Just so. Credit is used before your card, lasts twelve months and can't be paid out. Twelve friends a year count; the thirteenth has to like us for our own sake.",
      },
    ],
  },
  {
    by: "aoife",
    space: "community",
    tags: ["payback"],
    daysAgo: 31.2,
    title: "How are the points for helping counted, and when do they become money?",
    body: "I've answered a few things about Nest and there are 290 points on my page, 100 of them “pending”. What's a point worth, and what do I do to get it?",
    language: "en",
    up: ["maria_k", "sveta_kim", "kwame", "giorgos"],
    alsoAffects: ["maria_k"],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 3,
        body: `One point is one cent. Where they come from:

- an accepted answer: 50, and 10 more if it was the first and came within three minutes
- each upvote on an answer: 5 for the first ten, half for the next twenty, then nothing
- an article that gets approved: 100
- an idea of yours that ships: 500

*Pending* lasts 14 days, in case an answer is un-accepted or turns out wrong. Twice a year, after 31 May and after 30 November, you have two weeks to choose: credit, cash (from 1,000 points) or a charity, and Tern doubles the last one.`,
        accepted: { by: "aoife", minutesAfter: 28 },
        up: ["aoife", "maria_k", "sveta_kim", "kwame", "giorgos", "tomasz", "priya", "una", "mo_haddad", "dmitri"],
      },
      {
        by: "sol",
        minutesAfter: 110,
        official: true,
        body: "Confirmed, and one thing that people miss: if you choose nothing in those two weeks, the points roll over once and then expire. Every point on your page opens to show where it came from. If one looks wrong, tell me; I like those questions.",
        up: ["bo_karlsen", "aoife", "maria_k"],
      },
    ],
  },
  {
    by: "andreas_n",
    space: "community",
    tags: ["other-devices"],
    daysAgo: 16.2,
    title: "Does anybody know an honest phone repair shop in Paphos?",
    body: "Screen is broken, the first shop said 200, I only paid 250 for the phone. Where do you go?",
    language: "en",
    comments: [{ by: "artem", minutesAfter: 25, body: "I'm in Paphos too and would like to know." }],
    closed: {
      by: "mo_haddad",
      minutesAfter: 60,
      reason: "off-topic",
      note: "Good question for neighbours, but we keep to Tern here, and naming one shop means judging the others. Good luck with the screen.",
    },
  },
  {
    by: "graham_d",
    space: "community",
    tags: ["feedback"],
    daysAgo: 45.1,
    title: "Thieves, the lot of you, and the clowns who defend them",
    body: "Double charge, a queue, and in here a choir of volunteers telling me to wait. Useless muppets. Get a real job instead of licking boots for points.",
    language: "en",
    down: ["tomasz", "lars_holm", "priya", "aoife"],
    closed: {
      by: "mo_haddad",
      minutesAfter: 9,
      reason: "abusive",
      note: "Be as angry with the company as you like. Not with the people who give their evening to help. Your double charge deserves an answer: please ask it in Payments and I'll see that it gets one.",
    },
  },
  {
    by: "rui_t",
    space: "community",
    tags: ["direct-debit", "feedback"],
    daysAgo: 3.8,
    title: "Where do I vote against direct debit being forced on us?",
    body: "I heard direct debit is coming and I want prepaid to stay as it is. Where do I say this so that it counts?",
    language: "en",
    comments: [
      {
        by: "maria_k",
        minutesAfter: 8,
        body: "Nobody forces anything, the idea says “as one more way to pay”. But do read it and vote as you see fit.",
      },
    ],
    closed: {
      by: "mo_haddad",
      minutesAfter: 20,
      reason: "resolved-elsewhere",
      note: "Ideas are voted on at the ideas board, up or down; look for “direct debit”. Petros signs that one, so a comment there reaches him.",
    },
  },
];
