import type { Thread } from "./types";

export const abroadThreads: Thread[] = [
  {
    by: "ada",
    space: "roaming",
    tags: ["eu-roaming", "apn", "android"],
    daysAgo: 38.4,
    title: "No data in Portugal",
    body: "Landed in Porto, calls work, no data. Roaming is on. Help?",
    language: "en",
    up: ["rui_t"],
    alsoAffects: ["rui_t"],
    edit: {
      by: "ada",
      minutesAfter: 9,
      title: "No data in Portugal although roaming is on (work phone, Android)",
      body: "Landed in Porto, calls and texts work, no data at all. Roaming is on, I restarted twice, and I've tried two local networks by hand. Plan is Shore with 11 GB left.\n\nIt's my work phone, an Android that had another operator's SIM until Monday. At home it worked.",
      summary: "Say which phone it is and what I tried",
    },
    comments: [
      {
        by: "priya",
        minutesAfter: 2,
        body: "Which phone, which plan, and did you try another network by hand? “No data” has about nine causes.",
      },
      { by: "ada", minutesAfter: 10, body: "Fair! I've put it all in the question now." },
    ],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 13,
        body: `“It had another operator's SIM” is the clue. At home our network corrects a wrong access point by itself; partner networks don't. Go to *Settings → Mobile network → Access point names*, add a new one and select it:

\`\`\`
Name:      Tern
APN:       tern.data
Protocol:  IPv4/IPv6
Roaming:   IPv4/IPv6
Type:      default,supl
\`\`\`

Leave everything else empty. Then aeroplane mode on and off.`,
        accepted: { by: "ada", minutesAfter: 8 },
        up: ["ada", "priya", "rui_t", "lars_holm", "tomasz", "dmitri", "despina", "kadri"],
        comments: [
          { by: "ada", minutesAfter: 7, body: "It had the old operator's name in it. Maps! I have maps! Obrigada." },
          {
            by: "rui_t",
            minutesAfter: 210,
            body: "Same in Lisbon with a second-hand phone, same cure. Thanks both.",
          },
        ],
      },
    ],
  },
  {
    by: "lars_holm",
    space: "roaming",
    tags: ["eu-roaming"],
    daysAgo: 81.2,
    title: "Ferry between Tallinn and Helsinki: what does “maritime network” cost me?",
    body: "I work on the boat, so I hear this from passengers ten times a day: “my phone says Maritime, how much do I pay?” For our own customers I'd like to give a correct answer. In my experience nothing happens at all, but is this luck or a rule?",
    language: "en",
    up: ["priya", "sveta_kim", "tomasz", "kwame"],
    answers: [
      {
        by: "priya",
        minutesAfter: 4,
        body: "A rule. Ship and plane networks are off by default at Tern: your phone may show the name, but can neither call nor use data there, except the emergency number. You'd have to switch it on yourself under Roaming → Ships and planes. I never have.",
        accepted: { by: "lars_holm", minutesAfter: 15 },
        up: ["lars_holm", "bo_karlsen"],
      },
      {
        by: "renata",
        minutesAfter: 130,
        official: true,
        body: "Yes, off by default since we started, because a film that updates itself on a ship can cost more than the ferry. If somebody switches it on: €12 per MB, €3 a minute, with a stop at €50 that only you can lift. In the first and the last half hour of your crossing the masts on land reach the boat, and then it is ordinary EU+. Lars, may I put your question on our help page in your words?",
        up: ["lars_holm", "priya", "tomasz", "una", "sveta_kim"],
        comments: [
          {
            by: "lars_holm",
            minutesAfter: 55,
            body: "Please do. I'll point passengers to it. For those reading along, the page is https://tern.example.com/help/ships.",
          },
        ],
      },
    ],
  },
  {
    by: "tomasz",
    space: "roaming",
    tags: ["wifi-calling", "travel-pass"],
    daysAgo: 24.2,
    title: "Wi-Fi calling from Japan to a home number: free, or a roaming call?",
    body: "Hotel Wi-Fi in Osaka, phone shows “Tern Wi-Fi”. If I ring my mother in Tallinn now, do I pay as at home, or €0.60 a minute because I'm in zone A? I found both claims on the internet, so I'd like it from the people who write the bill.",
    language: "en",
    up: ["priya", "bo_karlsen"],
    alsoAffects: ["deniz"],
    answers: [
      {
        by: "kadri",
        minutesAfter: 22,
        official: true,
        body: "As at home. When “Tern Wi-Fi” stands at the top of the screen, the call enters our network through the internet and never touches a Japanese mast, so the bill sees a call from home to home. Two traps: a call to a *Japanese* number is then a call from home to Japan (€0.20 a minute), and if the Wi-Fi drops in the middle, the phone may carry on over the mobile network at the roaming price. Aeroplane mode with Wi-Fi on prevents the second.",
        accepted: { by: "tomasz", minutesAfter: 6 },
        up: ["tomasz", "priya", "bo_karlsen", "deniz", "sveta_kim", "kwame", "lars_holm", "giorgos", "dmitri"],
        comments: [
          {
            by: "tomasz",
            minutesAfter: 5,
            body: "Aeroplane mode with Wi-Fi. Simple and complete. Mother sends regards.",
          },
          {
            by: "deniz",
            minutesAfter: 700,
            body: "I have been paying for calls from my mother's kitchen for two years, next to her router.",
          },
        ],
      },
    ],
  },
];
