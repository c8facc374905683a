import type { Thread } from "./types";

export const simThreads: Thread[] = [
  {
    by: "ada",
    space: "sim-and-esim",
    tags: ["esim", "activation", "iphone"],
    daysAgo: 96.3,
    title: "The eSIM code says it has already been used, but I never finished installing it",
    body: "I scanned the QR code on my laptop with my iPhone, it thought for a minute, then “could not complete”. When I scan again it says the code has already been used. There is no Tern line in my settings. Am I locked out?",
    language: "en",
    up: ["lars_holm", "despina", "rui_t", "sveta_kim", "deniz", "maria_k", "kwame"],
    alsoAffects: ["despina", "rui_t", "deniz"],
    comments: [
      {
        by: "bo_karlsen",
        minutesAfter: 3,
        body: "Were you on Wi-Fi when it failed? And under Settings → Mobile Service, is there a line called Secondary or Travel with no signal?",
      },
      {
        by: "ada",
        minutesAfter: 7,
        body: "Hotel Wi-Fi, the kind with a login page. And yes! There is a “Secondary” that says No service.",
      },
    ],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 10,
        body: `Then you are nearly there. Each code works once, and yours *was* used: the empty “Secondary” is your Tern line that never finished its setup.

1. Leave the hotel Wi-Fi. Use somebody's hotspot for two minutes.
2. Turn “Secondary” off and on.
3. Wait with the screen on. In a minute or two the name Tern appears.

Do **not** delete that line, or you really will need a new code.`,
        up: ["ada", "lars_holm", "tomasz", "despina", "rui_t", "sveta_kim", "giorgos"],
        comments: [{ by: "ada", minutesAfter: 12, body: "It showed Tern for a second and went back to No service." }],
      },
      {
        by: "eleni",
        minutesAfter: 31,
        official: true,
        body: "The hotel network cut the download half way, so the line is registered with us but the phone has only part of it. I can't repair a half download, but a fresh code costs nothing: in the app, Profile → SIM → *New eSIM code*. Delete the broken line first, then scan the new code on a normal Wi-Fi or a friend's hotspot. Your number and your plan are not touched by this.",
        accepted: { by: "ada", minutesAfter: 16 },
        up: [
          "ada",
          "bo_karlsen",
          "lars_holm",
          "tomasz",
          "despina",
          "rui_t",
          "sveta_kim",
          "deniz",
          "maria_k",
          "giorgos",
          "kwame",
          "dmitri",
          "sol",
        ],
        comments: [
          { by: "ada", minutesAfter: 15, body: "Done, I'm back on the air. Two minutes on my colleague's hotspot." },
          {
            by: "bo_karlsen",
            minutesAfter: 22,
            body: "And I was wrong about never deleting it. Good to know that a fresh code is free.",
          },
        ],
      },
    ],
  },
  {
    by: "nuala",
    space: "sim-and-esim",
    tags: ["esim", "iphone"],
    daysAgo: 47.2,
    title: "Moving my eSIM to a new phone without losing my number. Slowly, please",
    body: `My son gave me a new iPhone and the old one still works. I have had the same number for nineteen years and I am afraid to press the wrong thing.

Could somebody write down the steps one by one, as if I were a bit slow? I am not, but it helps.`,
    language: "en",
    up: ["ada", "aoife", "bo_karlsen", "kwame", "maria_k", "sveta_kim", "priya"],
    alsoAffects: ["maria_k"],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 3,
        body: `Gladly, Nuala. Your number lives with Tern and not in the phone, so nothing you press can lose it. Have both phones beside you, both on your home Wi-Fi.

1. On the **old** phone open the Tern app.
2. Tap *Profile*, then *SIM*, then *Move to another phone*.
3. It asks for your four-digit app code. Type it.
4. A square picture with dots appears. Leave it on the screen and put the old phone down.
5. Take the **new** phone. Open *Settings*, then *Mobile Service*, then *Add eSIM*, then *Use QR Code*.
6. Point the new phone at the square picture.
7. It says *Activate*. Tap it and wait. It can take two minutes.
8. The old phone loses its signal. That is the sign that it worked.
9. Ring somebody from the new phone.

Keep the old phone switched on until step 9 went well. If anything looks different from what I wrote, stop and tell me what you see; it will still be there in an hour.`,
        accepted: { by: "nuala", minutesAfter: 52 },
        up: [
          "nuala",
          "ada",
          "aoife",
          "kwame",
          "maria_k",
          "sveta_kim",
          "priya",
          "tomasz",
          "lars_holm",
          "giorgos",
          "dmitri",
          "mo_haddad",
          "eleni",
          "sol",
          "una",
          "rui_t",
          "deniz",
        ],
        comments: [
          { by: "nuala", minutesAfter: 24, body: "I am at step 5 and I do not see Mobile Service." },
          {
            by: "bo_karlsen",
            minutesAfter: 26,
            body: "On some phones it's called *Mobile Data* or *Cellular*. It has a little green picture with an aerial.",
          },
          {
            by: "nuala",
            minutesAfter: 50,
            body: "I rang my sister. It works. I have printed your nine steps and put them in the drawer with the guarantee. God bless you.",
          },
        ],
      },
    ],
  },
  {
    by: "marta_v",
    space: "sim-and-esim",
    tags: ["plastic-sim"],
    daysAgo: 66.2,
    title: "Plastic SIM has not arrived after six working days",
    body: "Ordered to my dormitory in Tartu. The app says “sent” since last week and nothing more. My phone is too old for eSIM. What can I do?",
    language: "en",
    up: ["lars_holm"],
    comments: [
      {
        by: "bo_karlsen",
        minutesAfter: 4,
        body: "Is your room number in the address you gave? Dormitories send back letters without one.",
      },
      { by: "marta_v", minutesAfter: 9, body: "Hmm. No. Only the building." },
    ],
    answers: [
      {
        by: "eleni",
        minutesAfter: 47,
        official: true,
        body: "It should take two to four working days, so six means it went astray. Letters without a room number come back to us about a week later. Please put the room into Profile → Address and tap *Send again* under SIM. The first one is blocked the moment you do, and the second costs nothing. It travels with the faster post this time; I have put a note on it.",
        accepted: { by: "marta_v", minutesAfter: 4400 },
        up: ["marta_v"],
        comments: [{ by: "marta_v", minutesAfter: 4395, body: "It came today, after two days. Thank you Eleni!" }],
      },
    ],
  },
  {
    by: "deniz",
    space: "sim-and-esim",
    tags: ["security", "plastic-sim"],
    daysAgo: 26.4,
    title: "Three wrong PINs, the phone wants a PUK and I'm in the kitchen in ten minutes",
    body: "New phone asked for the SIM PIN, I tried my birthday like an idiot, and now it wants PUK. Where do I get it without a working phone? I have a laptop here.",
    language: "en",
    answers: [
      {
        by: "tomasz",
        minutesAfter: 1,
        body: "On the laptop: sign in on the Tern site → SIM → *Show PUK*. Type it in, then choose a new PIN. If you never set one, the first PIN is 0000. You have ten tries for the PUK, so no panic, only don't guess.",
        accepted: { by: "deniz", minutesAfter: 2 },
        comments: [{ by: "deniz", minutesAfter: 2, body: "In. You saved a Friday dinner service, chef's kiss." }],
      },
    ],
  },
  {
    by: "lars_holm",
    space: "sim-and-esim",
    tags: ["lost-phone", "esim", "security"],
    daysAgo: 3.4,
    title: "Phone stolen on the bus in Tallinn. What do I do first?",
    body: "Writing from my wife's phone. It was taken half an hour ago, it has my Tern eSIM in it and my bank app. In which order do I do things?",
    language: "en",
    up: ["ada", "priya"],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 2,
        body: `Sorry, Lars. In this order:

1. **Pause the line.** Tern site → sign in → SIM → *Pause line*. It works at once. Codes from your bank can no longer reach the thief.
2. Ring your bank from your wife's phone and tell them.
3. Lock the phone from its maker's “find my device” page.
4. Only then the police; you'll want the IMEI. It's on the box, or on the Tern site under SIM → Devices.

Your number is safe. When you have another phone, *New eSIM code* brings it back, free.`,
        accepted: { by: "lars_holm", minutesAfter: 6 },
        up: ["lars_holm", "ada", "priya", "sveta_kim", "tomasz", "sol", "mo_haddad", "kwame", "giorgos"],
        comments: [{ by: "lars_holm", minutesAfter: 5, body: "Line paused, bank called. Thank you." }],
      },
      {
        by: "sol",
        minutesAfter: 14,
        official: true,
        body: "I'm sorry this happened. Bo's order is the one we use ourselves. Two things to add: write the police report number into the case I have just opened with you, and we block the **phone** itself by its IMEI on our network and our partners', so it is worth little to whoever has it. And your plan stops counting days while the line is paused, for up to 14 days.",
        accepted: { by: "lars_holm", minutesAfter: 21 },
      },
    ],
  },
  {
    by: "olivier",
    space: "sim-and-esim",
    tags: ["dual-sim", "esim"],
    daysAgo: 12.1,
    title: "Can I have two Tern numbers on one phone?",
    body: "One for work and one for me, both Tern, both eSIM. Is this allowed and does the app understand it?",
    language: "en",
    up: ["kwame"],
    answers: [
      {
        by: "tomasz",
        minutesAfter: 3,
        body: "Allowed, and I do it. Most phones from the last five years hold several eSIMs and keep two awake. In the app: top left corner → *Add a line*, then scan the second code. You switch between lines in the same corner. One warning: each line has its own card and its own renewal day, unless the second is a Nest line under the first.",
        accepted: { by: "olivier", minutesAfter: 13 },
        up: ["olivier", "bo_karlsen", "kwame", "dmitri"],
        comments: [
          {
            by: "olivier",
            minutesAfter: 9,
            body: "Does Nest make sense for two lines of one person? I am my own family.",
          },
          {
            by: "tomasz",
            minutesAfter: 12,
            body: "If the first is Coast or Horizon, yes: €8 instead of a second plan, and one bill.",
          },
        ],
      },
    ],
  },
  {
    by: "hannah_s",
    space: "sim-and-esim",
    tags: ["activation"],
    daysAgo: 1.6,
    title: "It does not work, please help me",
    body: "Hi, I got it today and it does not work at all. I tried everything. What should I do now?",
    language: "en",
    comments: [
      {
        by: "bo_karlsen",
        minutesAfter: 3,
        body: "Welcome Hannah! What did you get, a plastic SIM or an eSIM code, and what does the phone show at the top, next to the battery?",
      },
      {
        by: "hannah_s",
        minutesAfter: 70,
        body: "Oh it works now!! I had not taken the little card out of the big card fully. Sorry.",
      },
    ],
    closed: {
      by: "mo_haddad",
      minutesAfter: 95,
      reason: "unclear",
      note: "Glad it works. I'm closing this only because nobody could find it by its title. Ask the next one any time.",
    },
  },
];
