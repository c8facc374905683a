import type { Thread } from "./types";

export const portingThreads: Thread[] = [
  {
    by: "ada",
    space: "porting-your-number",
    tags: ["port-in"],
    daysAgo: 178.4,
    title: "Can I bring my number while my old contract still runs?",
    body: "I'd like to move to Tern now, my old contract ends in two months. Can the number come already, and do I then pay two operators? And am I without a phone in between?",
    language: "en",
    alsoAffects: ["maria_k"],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 3,
        body: `The number may come at any time; it's yours. The contract is another matter: your old operator may ask for the remaining months. So ring them first and ask what leaving today costs. Then:

1. In the Tern app: *Profile → Bring your number*. Type the number.
2. Your old operator texts you a six-digit code. Type it in. It's valid for 30 days.
3. Choose a day. If you ask before 15:00 on a working day, it can be the next working day, between 9 and 12.
4. Until then you have a temporary Tern number, and your old SIM works as before.

On the day itself the old SIM goes quiet, and a few minutes later yours rings on Tern. Leave the old contract alone: moving the number ends it.`,
        accepted: { by: "ada", minutesAfter: 14 },
        up: [
          "ada",
          "nuala",
          "maria_k",
          "lars_holm",
          "rui_t",
          "kwame",
          "tomasz",
          "priya",
          "vera",
          "sveta_kim",
          "giorgos",
          "mo_haddad",
        ],
        comments: [
          { by: "ada", minutesAfter: 12, body: "They want €18 for the two months. Cheaper than my patience. Moving!" },
        ],
      },
      {
        by: "vera",
        minutesAfter: 120,
        official: true,
        body: "A correct list. One line from our side: choose the day in the app even if it's weeks away. You can move it or call it off until 15:00 on the day before, and the plan you bought waits; its 30 days start when the first SIM is switched on.",
      },
    ],
  },
  {
    by: "hannah_s",
    space: "porting-your-number",
    tags: ["port-in"],
    daysAgo: 0.9,
    title: "I want to keep my old number at Tern, what do I need?",
    body: "I have the new SIM working now with a strange number. How do I get my old number on it? My contract with the old company is not finished yet.",
    language: "en",
    answers: [
      {
        by: "tomasz",
        minutesAfter: 2,
        body: "Profile → Bring your number, then the six-digit code that your old operator texts you. Mo has linked the thread with all the steps.",
        up: ["hannah_s"],
      },
    ],
    duplicateOf: {
      title: "Can I bring my number while my old contract still runs?",
      by: "mo_haddad",
      minutesAfter: 12,
    },
  },
  {
    by: "marta_v",
    space: "porting-your-number",
    tags: ["port-in"],
    daysAgo: 61.3,
    title: "“Transfer in progress” for four working days now",
    body: "I asked for my number on the first day of the week and it still says in progress. Nobody tells me what it waits for. Old SIM works, Tern SIM has the temporary number.",
    language: "en",
    up: ["artem", "kwame"],
    comments: [
      {
        by: "bo_karlsen",
        minutesAfter: 4,
        body: "Prepaid at the old operator? And is the SIM there registered to you, or to whoever bought it?",
      },
      { by: "marta_v", minutesAfter: 22, body: "Prepaid. My flatmate bought it for me in a supermarket." },
    ],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 25,
        body: "Then I'd bet the name doesn't match: they look for your name and find hers, or none. Ask the old operator to register the SIM to you (a shop does it in ten minutes with your document) and the transfer goes through on the next try.",
        up: ["marta_v", "vera", "tomasz"],
      },
      {
        by: "vera",
        minutesAfter: 58,
        official: true,
        body: "I've looked: the other side answered “holder differs” on day one, and we should have shown you that instead of “in progress”. Please register the SIM to yourself as Bo describes and tap *Try again*; I've asked for it to go first tomorrow. For the days lost through our silence you get €5 each, so €15 is in your credit now. A transfer owes you one working day, not four.",
        accepted: { by: "marta_v", minutesAfter: 1620 },
        up: ["marta_v", "bo_karlsen", "una", "artem", "kwame", "sveta_kim", "ada"],
        comments: [
          { by: "marta_v", minutesAfter: 1615, body: "It came at 10:20 today. And fifteen euro. Moltes gràcies!" },
        ],
      },
    ],
  },
  {
    by: "rui_t",
    space: "porting-your-number",
    tags: ["port-in", "sms", "security"],
    daysAgo: 40.3,
    title: "Number moved fine, but codes from my bank don't arrive by text",
    body: "Everything else works, people text me, I text them. Only the bank's codes are missing since the move this morning. Rent is due.",
    language: "en",
    up: ["kwame", "artem"],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 3,
        body: "Firms that send codes keep their own list of which number lives with which operator, and some refresh it once a day. It usually settles within 24 hours. Until then banks can mostly *ring* you with the code, look for “didn't get it?”",
        accepted: { by: "rui_t", minutesAfter: 44 },
        up: ["rui_t", "tomasz", "vera", "kwame"],
      },
      {
        by: "priya",
        minutesAfter: 17,
        body: "And ask the bank to remove and add your number again. Mine treats a moved number as a possible theft and stops texts until you confirm it in their app. It doesn't tell you that it does.",
        accepted: { by: "rui_t", minutesAfter: 38 },
        up: ["rui_t", "bo_karlsen", "tomasz", "ada", "mo_haddad"],
        comments: [
          {
            by: "rui_t",
            minutesAfter: 36,
            body: "The call worked for the rent, and the bank did have a lock on. Both of you.",
          },
        ],
      },
    ],
  },
  {
    by: "graham_d",
    space: "porting-your-number",
    tags: ["port-out", "cancel"],
    daysAgo: 6.6,
    title: "How do I leave Tern and take my number with me?",
    body: "No drama, the new job gives me a phone plan. Where's the code, what does it cost, and what happens to my credit?",
    language: "en",
    up: ["lars_holm", "tomasz"],
    answers: [
      {
        by: "sol",
        minutesAfter: 13,
        official: true,
        body: `Congratulations on the job, Graham.

- The code: *Profile → SIM → Leave with my number*. It shows at once and is valid for 30 days. Give it to the new operator; they do the rest.
- It costs nothing, and there's no notice period. The plan ends when the number goes.
- Whole unused months paid ahead come back to your card. Credit from referrals can't be paid out, so use it up on a last renewal if you have some.
- Your account here stays yours, with or without a Tern number.

I'd rather you stayed; you made the plan card better. If the job ends, the same app brings you back.`,
        accepted: { by: "graham_d", minutesAfter: 18 },
        up: ["graham_d", "bo_karlsen", "lars_holm", "tomasz", "una", "ada", "nuala", "priya", "kwame"],
        comments: [
          { by: "graham_d", minutesAfter: 17, body: "I'll keep the daughter's line with ye, so. Decent of you." },
        ],
      },
    ],
  },
  {
    by: "kwame",
    space: "porting-your-number",
    tags: ["port-in"],
    daysAgo: 2.2,
    title: "Can a number move at the weekend? The vans stand still on Sunday",
    body: "I'm bringing a third driver's number over. A weekday morning is the worst time for him to be off the phone. Saturday or Sunday possible?",
    language: "en",
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 2,
        body: "No, numbers move on working days only, between 9 and 12, in all three countries; it's the same for every operator. In practice he's silent for five minutes, not three hours. Let him keep both SIMs in the phone that morning and he'll miss one call at most.",
        accepted: { by: "kwame", minutesAfter: 5 },
        up: ["kwame", "vera", "rui_t"],
      },
    ],
  },
];
