import type { Thread } from "./types";

export const deviceThreads: Thread[] = [
  {
    by: "lars_holm",
    space: "devices",
    tags: ["apn", "hotspot", "android"],
    daysAgo: 112.3,
    title: "Access point settings for a 4G router (and any old Android)",
    body: "I put a plastic SIM into a 4G router in our summer house. It has signal and no internet, it wants “APN, user, password, authentication”. What do I fill in?",
    language: "en",
    up: ["dmitri", "rui_t", "andreas_n", "giorgos", "ada", "artem"],
    alsoAffects: ["rui_t", "artem"],
    answers: [
      {
        by: "dmitri",
        minutesAfter: 2,
        body: `Everything there is:

\`\`\`
APN:             tern.data
User name:       (empty)
Password:        (empty)
Authentication:  none
IP type:         IPv4v6
MTU:             1430   (only if the router asks)
\`\`\`

Two things people forget: turn **off** the SIM's PIN in a phone first, and “data roaming” in the router only if the house is abroad. Pictures by MMS don't need anything of their own, they go through the same point.`,
        accepted: { by: "lars_holm", minutesAfter: 19 },
        up: [
          "lars_holm",
          "bo_karlsen",
          "rui_t",
          "andreas_n",
          "giorgos",
          "ada",
          "tomasz",
          "kadri",
          "artem",
          "sveta_kim",
          "priya",
          "deniz",
          "mo_haddad",
        ],
        comments: [
          { by: "lars_holm", minutesAfter: 18, body: "The PIN was it. I'd never have looked there." },
          { by: "bo_karlsen", minutesAfter: 400, body: "I send everybody here. Thank you @dmitri." },
        ],
      },
    ],
  },
  {
    by: "aoife",
    space: "devices",
    tags: ["hotspot", "iphone"],
    daysAgo: 55.3,
    title: "Personal Hotspot has vanished from my iPhone's settings",
    body: "It was there last week. Now the line is gone altogether, not grey, gone. Is tethering not allowed on Coast any more?",
    language: "en",
    up: ["nuala"],
    alsoAffects: ["priya"],
    answers: [
      {
        by: "tomasz",
        minutesAfter: 3,
        body: "Allowed on every plan, out of the normal data. The line hides when the carrier settings get lost, mostly after a system update. Settings → General → About, stay on that page for half a minute; a window offers new settings. Take them, restart, it's back.",
        accepted: { by: "aoife", minutesAfter: 7 },
        up: ["aoife"],
        comments: [
          { by: "aoife", minutesAfter: 6, body: "Who hides a button behind a page called About? Worked, thanks." },
        ],
      },
    ],
  },
  {
    by: "nuala",
    space: "devices",
    tags: ["voicemail"],
    daysAgo: 83.3,
    title: "Voicemail answers before I can find the telephone",
    body: "It rings four times and then the voice takes over. I am in the garden. Can it be told to wait?",
    language: "en",
    up: ["aoife", "ada", "maria_k", "lars_holm", "kwame"],
    alsoAffects: ["aoife", "lars_holm"],
    edit: {
      by: "nuala",
      minutesAfter: 75,
      body: "It rings four times and then the voice takes over. I am in the garden. Can it be told to wait?\n\nAdded later for others: yes, it can, thirty seconds, see Bo's answer with the stars and hashes. It is not dangerous.",
      summary: "Say that it was solved and is not dangerous",
    },
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 2,
        body: `Thirty seconds is the most it can wait, about eight rings. Open the telephone as if you were going to ring somebody, type this with the stars and hashes, and press the green button:

\`\`\`
**61*505*11*20#
\`\`\`

It answers with something like “setting activation succeeded”. You can take any of 5, 10, 15, 20, 25 or 30 for the last number.`,
        accepted: { by: "nuala", minutesAfter: 58 },
        up: ["nuala", "aoife", "ada", "maria_k", "lars_holm", "kwame", "tomasz", "giorgos", "priya", "kadri"],
        edit: {
          by: "bo_karlsen",
          minutesAfter: 27,
          body: `Thirty seconds is the most it can wait, about eight rings. Open the telephone as if you were going to ring somebody, type this with the stars and hashes, and press the green button:

\`\`\`
**61*505*11*30#
\`\`\`

It answers with something like “setting activation succeeded”. You can take any of 5, 10, 15, 20, 25 or 30 for the last number.`,
          summary: "The example said 20; it should be 30",
        },
        comments: [
          { by: "nuala", minutesAfter: 18, body: "It succeeded, and still four rings." },
          {
            by: "bo_karlsen",
            minutesAfter: 28,
            body: "My mistake, I wrote 20, which is what you had already. I've corrected it to 30, please type it once more.",
          },
          { by: "nuala", minutesAfter: 57, body: "Eight rings! I got from the beans to the hall." },
        ],
      },
      {
        by: "rui_t",
        minutesAfter: 90,
        body: "And if somebody wants it off altogether: `##002#` removes every diversion, then nobody lands in voicemail. Dial the line above to have it back.",
        up: ["bo_karlsen", "deniz"],
      },
    ],
  },
  {
    by: "tomasz",
    space: "devices",
    tags: ["android", "wifi-calling", "volte"],
    daysAgo: 18.7,
    title: "Pixel: the Wi-Fi calling switch is missing after the system update",
    body: "Latest Android since yesterday. The switch is gone for my Tern eSIM and still there for my work SIM, so the phone can do it. Carrier settings version in About: 60000000014.",
    language: "en",
    up: ["dmitri", "giorgos"],
    alsoAffects: ["giorgos", "dmitri", "rui_t"],
    answers: [
      {
        by: "kadri",
        minutesAfter: 18,
        official: true,
        body: "The system update came with an old copy of our settings (14); the present one is 17. The phone maker brings it within the week. If you don't want to wait: Settings → System → *Reset network settings*, eSIMs stay, and it fetches 17 when it next starts. I tried it on two phones here before writing this.",
        accepted: { by: "tomasz", minutesAfter: 24 },
        up: ["tomasz", "dmitri", "giorgos", "bo_karlsen", "rui_t"],
        comments: [
          {
            by: "tomasz",
            minutesAfter: 22,
            body: "17, and the switch is back. Untick “erase eSIMs” first, it's right under it!",
          },
          { by: "kadri", minutesAfter: 30, body: "Good warning, thank you." },
        ],
      },
    ],
  },
  {
    by: "olivier",
    space: "devices",
    tags: ["other-devices", "esim"],
    daysAgo: 10.4,
    title: "Does Tern work in a watch with its own eSIM?",
    body: "I'd like to run without the phone. My watch asks for “operator with watch support” and Tern isn't in the list. Am I missing a setting?",
    language: "en",
    up: ["priya", "despina", "tomasz"],
    alsoAffects: ["priya", "despina"],
    answers: [
      {
        by: "tomasz",
        minutesAfter: 2,
        body: "Not yet, no setting will help. The list in the watch comes from its maker. What works today is the watch with your phone in reach, which isn't what you want.",
        up: ["olivier", "bo_karlsen"],
      },
      {
        by: "kadri",
        minutesAfter: 95,
        official: true,
        body: "Tomasz is right. One number in two devices needs a piece in our core that we are installing this season; after it come the tests with the watch makers, which take them two to three months. It's “in progress” on the ideas board, and that status is mine. I'll be the one who changes it.",
        accepted: { by: "olivier", minutesAfter: 200 },
        up: ["olivier", "tomasz"],
      },
    ],
  },
  {
    by: "ada",
    space: "devices",
    tags: ["dual-sim", "sms"],
    daysAgo: 1.7,
    title: "My texts go out from the work number although Tern is set as main",
    body: "Two SIMs, Tern is the default for calls, data and messages. My landlord just answered a text with “who is this”. It had gone from the work SIM. Why?",
    language: "en",
    up: ["olivier"],
    answers: [
      {
        by: "tomasz",
        minutesAfter: 3,
        body: "The default is only for *new* conversations. An old thread remembers the SIM it started with. Open the landlord's thread, tap the name at the top (or the small SIM sign beside the text field) and change it there. Once per person, sadly.",
        accepted: { by: "ada", minutesAfter: 4 },
        up: ["ada", "bo_karlsen", "olivier", "kwame"],
        comments: [
          { by: "ada", minutesAfter: 4, body: "Once per person, and I translate for forty. But solved, thank you." },
        ],
      },
    ],
  },
  {
    by: "andreas_n",
    space: "devices",
    tags: ["volte", "other-devices"],
    daysAgo: 0.55,
    title: "Simple flip phone for my father: will calls work with Tern?",
    body: "He is 80 and wants buttons. The shop has one “4G, no VoLTE”. Is this good enough or do I look further?",
    language: "en",
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 3,
        body: "Look further, for one that says **VoLTE**. Without it calls need the old 2G network, which is still there in Cyprus today, but is being switched off place by place. There are button phones with VoLTE, louder ones too. The list of tested models is here: [works with Tern](https://tern.example.com/devices).",
        up: ["andreas_n", "tomasz", "giorgos"],
        comments: [
          {
            by: "andreas_n",
            minutesAfter: 35,
            body: "Good that I asked before. I'll look at the list with him at the weekend.",
          },
        ],
      },
    ],
  },
];
