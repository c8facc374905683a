import type { Idea } from "./types";

/** Ideas about plans. */
export const planIdeas: Idea[] = [
  {
    by: "ada",
    space: "plans",
    tags: ["plan-choice", "prepaid"],
    daysAgo: 148,
    title: "Pause a plan while I am away for a month",
    problem:
      "Twice a year I spend four to six weeks somewhere with a local SIM. My plan runs on at home, unused, and I pay for it because I don't want to lose the number.",
    body: "A **Pause** button in the app, for one to three months a year. The number keeps receiving texts, so that banks still reach me; everything else sleeps. I'd happily pay €1 a month for it.",
    language: "en",
    promote: [
      ...["priya", "rui_t", "kwame", "deniz", "lars_holm", "tomasz", "nuala", "marta_v", "maria_k", "giorgos"],
      ...["sveta_kim", "dmitri", "aoife", "bo_karlsen", "despina", "artem"],
    ],
    votedForDays: 60,
    comments: [
      {
        by: "deniz",
        minutesAfter: 190,
        body: "Please let it end by itself on a day I choose. I would forget to wake it up.",
        lifted: "ada",
        replies: [{ by: "ada", minutesAfter: 45, body: "Yes! That belongs in the idea. Taken over." }],
      },
      {
        by: "graham_d",
        minutesAfter: 80_000,
        body: "€1 for doing nothing. You'll have them charging us for breathing next.",
        replies: [
          {
            by: "bo_karlsen",
            minutesAfter: 30,
            body: "Keeping a number alive costs them something, Graham: the register wants its fee whether you call or not.",
          },
        ],
      },
    ],
    updates: [
      {
        by: "renata",
        daysAfter: 9,
        status: "under-review",
        body: "Thank you, Ada. About one in nine of you is away for more than three weeks a year, so this is not a small thing. I'm finding out what the number register charges us for a number that sleeps, and I'll be back within the month.",
      },
      {
        by: "renata",
        daysAfter: 41,
        status: "planned",
        body: "We'll do it. One to three months a year, €1 a month, texts keep arriving, and it ends on a day you choose — that last part is Deniz's, and we hadn't thought of it. First for Shore and Coast.",
      },
      {
        by: "jonas",
        daysAfter: 118,
        status: "in-progress",
        body: "I'm building the button. Beta testers get it with version 6.5 of the app; we want to see one whole pause begin and end by itself before everybody does.",
      },
    ],
    owner: "renata",
  },
  {
    by: "aoife",
    space: "plans",
    tags: ["family", "data"],
    daysAgo: 236,
    title: "Let the lines of a family share what data is left",
    problem:
      "We are five lines on one bill. My eldest is out of data on the 20th, and my husband has 14 GB left on the 30th, every single month.",
    body: "Let me pass data from one line to another within the family, a gigabyte at a time. No need for a shared pot: giving is enough, and the children learn something.",
    language: "en",
    promote: [
      ...["nuala", "maria_k", "giorgos", "bo_karlsen", "kwame", "rui_t", "lars_holm", "priya", "tomasz"],
      ...["dmitri", "sveta_kim", "ada", "despina"],
    ],
    votedForDays: 40,
    comments: [
      {
        by: "maria_k",
        minutesAfter: 70,
        body: "And let whoever pays say how much the small ones may ask for.",
        lifted: "aoife",
      },
    ],
    updates: [
      {
        by: "petros",
        daysAfter: 6,
        status: "under-review",
        body: "I like that it is giving and not a pot: a pot would have needed a new kind of contract for every family. Counting what it would cost us.",
      },
      {
        by: "petros",
        daysAfter: 34,
        status: "planned",
        body: "Planned for the spring. A gigabyte at a time, at most ten a month, and the line that pays sets a limit for the others.",
      },
      {
        by: "petros",
        daysAfter: 121,
        status: "in-progress",
        body: "The billing side is done and being checked against three months of real bills (without names).",
      },
      {
        by: "petros",
        daysAfter: 163,
        status: "done",
        body: "It's in the app under **Family → Give data**, for every family with two lines or more. Thank you, Aoife, and thank you, Maria, for the limit; 2,300 families used it in its first week.",
      },
    ],
    owner: "petros",
  },
  {
    by: "graham_d",
    space: "plans",
    tags: ["data", "prepaid"],
    daysAgo: 83,
    title: "Data I did not use should still be there next month",
    problem: "I pay for 20 GB and use eight. On the first of the month the other twelve are gone. I paid for them.",
    body: "Carry what is left over for one month, on every plan. Others do it.",
    language: "en",
    promote: ["marta_v", "artem", "rui_t", "despina", "nuala", "andreas_n", "deniz", "kwame"],
    demote: ["tomasz", "lars_holm"],
    votedForDays: 11,
    comments: [
      {
        by: "lars_holm",
        minutesAfter: 320,
        body: "I voted against, and I'll say why: Coast would cost more for those of us who do use it up. Somebody pays for the rest.",
      },
    ],
    updates: [
      {
        by: "petros",
        daysAfter: 12,
        status: "declined",
        reason: "cost",
        body: "We worked it out on last year's numbers: Shore would have to cost €11.40 instead of €10 for everybody, so that about a third of you get something from it. We would rather keep the price, and let you choose a smaller plan or give data away within a family.",
        wouldChange:
          "If wholesale prices for data fall below two thirds of what they are today, the sum comes out differently. We buy anew each January and will look at it then.",
      },
    ],
  },
  {
    by: "tomasz",
    space: "plans",
    tags: ["data", "5g"],
    daysAgo: 97,
    title: "A second SIM for my tablet that lives on the data of my phone",
    problem: "The hotspot eats the battery of my phone. A plan for the tablet costs as much again, for 2 GB a month.",
    body: "A second SIM without a number for €2 a month, on the same data.",
    language: "en",
    promote: ["priya", "lars_holm", "kwame", "dmitri", "rui_t", "giorgos", "ada"],
    votedForDays: 25,
    updates: [
      {
        by: "renata",
        daysAfter: 20,
        status: "not-now",
        lookAgainInDays: 52,
        body: "We want this as well, and cannot this year: the system that counts data knows one SIM a plan, and it is being replaced until the winter. Starting now would mean building it twice. On the day below it comes back to my desk by itself.",
      },
    ],
    owner: "renata",
  },
  {
    by: "nuala",
    space: "plans",
    tags: ["family", "bills"],
    daysAgo: 33,
    call: "What makes a family's bill harder than it has to be?",
    title: "One day of the month on which all our lines renew",
    problem: "Four lines, four renewal days, four payments. I have a calendar for it, which is absurd.",
    body: "Let me choose one day for all lines of the family. The first month could cost a part of the price.",
    language: "en",
    promote: ["aoife", "maria_k", "giorgos", "ada", "kwame", "despina"],
    votedForDays: 14,
    updates: [
      {
        by: "petros",
        daysAfter: 5,
        status: "under-review",
        body: "Reasonable, and I believe not hard. I'm checking what it does to the payments that are on their way on the day one changes.",
      },
    ],
  },
];
