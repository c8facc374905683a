import type { Thread } from "./types";

export const appFeatureThreads: Thread[] = [
  {
    by: "ada",
    space: "app",
    tags: ["call-screening"],
    daysAgo: 28.3,
    title: "Call Screen asks my own mother who she is",
    body: "I turned Call Screen on and since then my mother has to say her name to a machine. She's in my contacts! She has taken it personally. How do I let contacts through?",
    language: "en",
    up: ["nuala"],
    alsoAffects: ["kwame"],
    comments: [
      {
        by: "bo_karlsen",
        minutesAfter: 2,
        body: "Does she ring with her number hidden, or from a landline you have saved without the country code?",
      },
      {
        by: "ada",
        minutesAfter: 6,
        body: "A landline in Sweden, saved the way she writes it, starting with a zero.",
      },
    ],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 8,
        body: "There it is: she arrives as +46…, your contact says 0…, so to the screener she's a stranger. Save the number with the plus and the country code. From then on she goes straight through.",
        accepted: { by: "ada", minutesAfter: 24 },
        up: ["ada", "nuala", "kwame", "priya", "tomasz", "maria_k", "jonas", "lars_holm"],
        comments: [
          { by: "ada", minutesAfter: 23, body: "She rang, it rang, I answered. Family peace restored by @bo_karlsen." },
        ],
      },
      {
        by: "jonas",
        minutesAfter: 50,
        official: true,
        body: "Bo's cure is right, and it should not be needed. 6.4 will compare the last eight digits when a contact has no country code. Also useful for mothers: Call Screen → *Always let through* takes a number without it being a contact at all.",
        up: ["ada", "bo_karlsen", "aoife", "kwame", "una"],
      },
    ],
  },
  {
    by: "rui_t",
    space: "app",
    tags: ["call-screening", "prepaid"],
    daysAgo: 13.5,
    title: "Call Screen on Shore: included, or €1 a month?",
    body: "The app offers it for €1. A friend with Coast says it's free. Is it free and I'm looking at the wrong button?",
    language: "en",
    answers: [
      {
        by: "graham_d",
        minutesAfter: 2,
        body: "Free for everybody, it was in the news on their site. Ask for the euro back.",
        down: ["tomasz", "bo_karlsen"],
        comments: [
          { by: "tomasz", minutesAfter: 5, body: "The news said the *trial* is free: 30 days, then €1 on prepaid." },
          { by: "graham_d", minutesAfter: 12, body: "Then I misread it. Carry on." },
        ],
      },
      {
        by: "tomasz",
        minutesAfter: 7,
        body: "Coast and Horizon: included. Pebble and Shore: first 30 days free, then €1 per 30 days, and it ends by itself if the credit doesn't cover it. So both of you are right, each about your own plan.",
        accepted: { by: "rui_t", minutesAfter: 4 },
        up: ["rui_t", "bo_karlsen", "jonas", "graham_d"],
      },
    ],
  },
  {
    by: "deniz",
    space: "app",
    tags: ["two-step", "login", "lost-phone", "security"],
    daysAgo: 4.4,
    title: "Lost the phone with my authenticator. How do I get back into my account?",
    body: "Phone went into a pot of stock. Not a joke. New phone, same number waiting for me, but the account asks for the authenticator code that was in the pot. I have no printed codes.",
    language: "en",
    up: ["tomasz"],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 3,
        body: "Look whether a tablet or a laptop is still signed in: from there Profile → Security → *Replace authenticator* needs only your code and a text. If nothing is signed in, only staff can help, and they'll want to see your face and your document. That's a good thing.",
      },
      {
        by: "sol",
        minutesAfter: 12,
        official: true,
        body: "I've opened a case with you, Deniz. It asks for a photo of your document and a short video turning your head, the same as when you joined. A person compares them, usually within the hour between 8 and 20. Then two-step is taken off and you set it up anew. Nobody from Tern will ever ask you for these pictures outside a case.",
        accepted: { by: "deniz", minutesAfter: 65 },
        up: ["deniz", "bo_karlsen", "tomasz", "priya", "una"],
        comments: [
          {
            by: "deniz",
            minutesAfter: 64,
            body: "Back in, 50 minutes. This time I printed the codes. They hang over the stove.",
          },
        ],
      },
    ],
  },
  {
    by: "tomasz",
    space: "app",
    tags: ["data-allowance"],
    daysAgo: 36.2,
    title: "Can I read my remaining data without the app, for a script?",
    body: `I have a small screen in the hall that shows bus times and the weather, and I'd like the family's remaining data on it. Is there an API, or anything I can ask once an hour?

I would be happy with something like

\`\`\`json
{ "left_gb": 24.1, "of_gb": 60, "renews_in_days": 11 }
\`\`\``,
    language: "en",
    up: ["dmitri", "giorgos", "lars_holm", "rui_t", "kwame"],
    alsoAffects: ["dmitri", "giorgos"],
    answers: [
      {
        by: "dmitri",
        minutesAfter: 6,
        body: `No public API, but two old roads still work from any modem with the SIM in it:

- dial \`*150#\`: a line of text comes back, free, also abroad
- text \`DATA\` to 505: the same by message

My router does the first one every hour:

\`\`\`sh
ussd '*150#' | grep -oE '[0-9]+\\.[0-9] GB' | head -n 1
\`\`\``,
        accepted: { by: "tomasz", minutesAfter: 55 },
        up: ["tomasz", "giorgos", "bo_karlsen", "rui_t", "jonas", "lars_holm", "kadri"],
        comments: [
          { by: "tomasz", minutesAfter: 52, body: "It's on the wall. My wife asked for the bus times to be bigger." },
        ],
      },
      {
        by: "jonas",
        minutesAfter: 85,
        official: true,
        body: "No public API today, as Dmitri says. Please don't script the app's own sign-in: it locks the account after some tries, and that's meant to be so. `*150#` is safe to use once an hour, and we'll keep its wording as it is. For an API put your JSON on the ideas board; I'll vote for it privately.",
        up: ["tomasz"],
      },
    ],
  },
];
