import type { Thread } from "./types";

export const paymentThreads: Thread[] = [
  {
    by: "ada",
    space: "payments",
    tags: ["card", "auto-renew"],
    daysAgo: 60.4,
    title: "My card is declined three times, and the bank says everything is fine",
    body: "Renewal was due yesterday. The app says “card declined”, three times now. The bank says they never saw a request. Same card as always. How long until I'm cut off?",
    language: "en",
    up: ["lars_holm"],
    alsoAffects: ["deniz", "sveta_kim"],
    comments: [
      {
        by: "bo_karlsen",
        minutesAfter: 3,
        body: "Did the bank send you a new card lately, same number, new date on the front?",
      },
      { by: "ada", minutesAfter: 8, body: "…yes. In spring. The number is the same, so I didn't think of it." },
    ],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 10,
        body: "That's it. Same number, but a new expiry date and a new code on the back, and the app still holds the old ones. The request is stopped before it reaches your bank, which is why they saw nothing. *Payments → Card → Replace*, type it in again, then *Pay now*.",
        accepted: { by: "ada", minutesAfter: 5 },
        up: ["ada", "lars_holm", "maria_k", "kwame", "tomasz", "petros", "deniz", "rui_t"],
      },
      {
        by: "petros",
        minutesAfter: 44,
        official: true,
        body: `And to your other question, how long you have. When a payment fails:

1. We try again after one day and after three days.
2. Everything works as usual for **five days** from the renewal date.
3. After that data and outgoing calls pause. Incoming calls and texts, and the emergency number, go on.
4. Your number stays yours for 90 days.

Nothing is charged for a failed attempt. And a card that expires soon will be mentioned in the app two weeks ahead; that's built and comes with 6.4.`,
        up: ["ada", "bo_karlsen", "sveta_kim", "kwame", "maria_k", "lars_holm"],
      },
    ],
  },
  {
    by: "graham_d",
    space: "payments",
    tags: ["refund", "auto-renew"],
    daysAgo: 44.6,
    title: "Paid twice for the same renewal and nobody answers",
    body: "€22 twice, same minute, same card. I want it back today. I wrote through the app and got a number in a queue.",
    language: "en",
    up: ["kwame", "deniz"],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 2,
        body: "Before the worst: look whether both are booked or one is “pending”. When a payment is slow the app asks the bank twice, and the second request falls away by itself in two to five days. If both say “booked”, that's a real double charge and Petros can see it.",
        up: ["lars_holm", "mo_haddad"],
        comments: [{ by: "graham_d", minutesAfter: 6, body: "Both booked. I know what pending looks like." }],
      },
      {
        by: "petros",
        minutesAfter: 22,
        official: true,
        body: "Both are booked, Graham, you're right and it's our fault: the page timed out at our end and sent the payment again. I've returned the second €22 two minutes ago. It leaves us today; your bank may take until the day after tomorrow to show it. And the queue: your message was sorted under “plans”, where nobody with access to payments reads. I've moved it, and I'm sorry for the wait.",
        accepted: { by: "graham_d", minutesAfter: 2900 },
        up: ["graham_d"],
        comments: [{ by: "graham_d", minutesAfter: 2898, body: "It's there. Took two days as you said." }],
      },
    ],
  },
  {
    by: "hannah_s",
    space: "payments",
    tags: ["refund", "card"],
    daysAgo: 1.1,
    title: "€1 was taken when I added my card. What for?",
    body: "I added my bank card and there is a charge of one euro, I haven't bought anything yet. Is this a subscription?",
    language: "en",
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 1,
        body: "Only a check that the card is real and yours. It's never collected: the euro is held and falls back by itself in two to five days. No subscription starts until you choose a plan.",
        accepted: { by: "hannah_s", minutesAfter: 3 },
        up: ["hannah_s", "ada"],
        comments: [{ by: "hannah_s", minutesAfter: 2, body: "Oh good. Thanks, that was so quick!" }],
      },
    ],
  },
  {
    by: "kwame",
    space: "payments",
    tags: ["invoice"],
    daysAgo: 77.2,
    title: "How do I get receipts with my company's name and VAT number?",
    body: "My accountant wants the firm's name on every receipt. The PDF shows only me.",
    edit: {
      by: "kwame",
      minutesAfter: 6,
      body: "My accountant wants the firm's name on every receipt. The PDF shows only me.\n\nAnd a second half to the question: can old ones be changed too? The quarter isn't closed yet.",
      summary: "Ask about old receipts as well",
    },
    language: "en",
    up: ["maria_k", "rui_t"],
    alsoAffects: ["rui_t"],
    answers: [
      {
        by: "maria_k",
        minutesAfter: 5,
        body: "*Payments → Billing details → I buy for a company*. Name, address, VAT number. From the next payment the PDF shows it. Save the PDFs every month, your accountant will love you. I am one.",
        accepted: { by: "kwame", minutesAfter: 20 },
        up: ["kwame"],
      },
      {
        by: "petros",
        minutesAfter: 65,
        official: true,
        body: "As Maria says. For the old ones: once the details are in, open any receipt of this calendar year and tap *Reissue*. The old PDF is marked as replaced and the new one gets its own number, which is what tax offices want to see. For earlier years open a case, I do those by hand.",
        accepted: { by: "kwame", minutesAfter: 130 },
        up: ["kwame", "maria_k", "rui_t", "bo_karlsen"],
      },
    ],
  },
  {
    by: "rui_t",
    space: "payments",
    tags: ["vouchers", "prepaid"],
    daysAgo: 19.3,
    title: "Voucher from a kiosk says “already used”, but I bought it five minutes ago",
    body: "€20 voucher, scratched it at the counter, typed in sixteen digits, “already used”. The kiosk shrugs. I have the till receipt.",
    language: "en",
    up: ["andreas_n", "artem"],
    comments: [
      {
        by: "tomasz",
        minutesAfter: 3,
        body: "Don't post the digits here! But look at them in good light: 8 and 3, 1 and 7.",
      },
      { by: "rui_t", minutesAfter: 9, body: "Checked under a torch, with the barista as witness." },
    ],
    answers: [
      {
        by: "deniz",
        minutesAfter: 11,
        body: "Look at Payments → Credit. When this happened to me the voucher had gone through the first time and only the screen was late, so my second try was the “already used” one.",
        accepted: { by: "rui_t", minutesAfter: 6 },
        up: ["rui_t", "bo_karlsen"],
        comments: [
          {
            by: "rui_t",
            minutesAfter: 5,
            body: "€20 sitting there since my first try. I feel silly, the barista too.",
          },
        ],
      },
      {
        by: "petros",
        minutesAfter: 70,
        official: true,
        body: "Deniz has it. You needn't feel silly: we should say “already used, by you, a minute ago”. I've asked the app team for exactly these words. If it ever says used and the credit is *not* there, keep the card and the till receipt and open a case; the kiosk can't help, we can.",
        up: ["rui_t", "deniz"],
      },
    ],
  },
  {
    by: "nuala",
    space: "payments",
    tags: ["direct-debit", "feedback"],
    daysAgo: 105.3,
    title: "Can I pay by direct debit from my bank, without any card?",
    body: "I don't hold with cards. Electricity and water go straight from the bank and have done for forty years. Does Tern do this?",
    language: "en",
    up: ["aoife", "maria_k"],
    alsoAffects: ["maria_k"],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 2,
        body: "Not today, Nuala. Card, phone wallet, or vouchers from a kiosk or post office, and those you can buy with cash. A €20 voucher covers two Shore periods.",
        accepted: { by: "nuala", minutesAfter: 60 },
        up: ["nuala", "lars_holm", "ada"],
      },
      {
        by: "rui_t",
        minutesAfter: 26,
        body: "I hope they never do. With direct debit they take what they like, and you run after it.",
        up: ["deniz"],
        down: ["maria_k"],
        comments: [
          {
            by: "maria_k",
            minutesAfter: 14,
            body: "It's the other way round: a direct debit you can have returned by your bank for eight weeks, no questions. A card payment is much harder.",
          },
          {
            by: "rui_t",
            minutesAfter: 40,
            body: "I didn't know about the eight weeks. Still prepaid by conviction, though.",
          },
        ],
      },
      {
        by: "petros",
        minutesAfter: 180,
        official: true,
        body: "Bo is right, not today. We've looked at it twice; the work is in what happens when a debit comes back after the month was used. There's an idea for it on the board, and your forty years belong there as a comment. Meanwhile vouchers never expire, so you can buy a few at once.",
        up: ["nuala", "maria_k"],
      },
    ],
  },
  {
    by: "lars_holm",
    space: "payments",
    tags: ["auto-renew", "refund", "prepaid"],
    daysAgo: 2.6,
    title: "Auto-renew is off and I was still charged €10",
    body: "I turned auto-renew off two weeks ago because my phone was going to be in a drawer. Yesterday €10 was taken for Shore. Screenshot memory: the switch is grey.",
    language: "en",
    up: ["rui_t"],
    comments: [
      {
        by: "bo_karlsen",
        minutesAfter: 2,
        body: "Do you have one line in the app or two? The switch is per line.",
      },
      {
        by: "lars_holm",
        minutesAfter: 11,
        body: "Two. Oh. The switch I turned off is on my daughter's line.",
      },
    ],
    answers: [
      {
        by: "bo_karlsen",
        minutesAfter: 13,
        body: "Then both did what they were told. Change the line in the top left corner, turn it off there, and turn hers on again or she'll be without data at the weekend. As for the €10: if you have used nothing of the new period, *Payments → Receipts → Undo renewal* gives it back within three days of the charge.",
        accepted: { by: "lars_holm", minutesAfter: 9 },
        up: ["lars_holm"],
        comments: [
          { by: "lars_holm", minutesAfter: 8, body: "Undone, and my daughter saved from disaster. Twice thanks." },
        ],
      },
    ],
  },
  {
    by: "kwame",
    space: "payments",
    tags: ["invoice"],
    daysAgo: 1.3,
    title: "This month's receipt shows another VAT rate than last month's",
    body: "Same plan, same price, same company details, but the tax line on the PDF changed and the net amount with it. My quarterly return is due in a few days. Before I book it: is it a mistake or a real change?",
    language: "en",
    up: ["maria_k"],
    alsoAffects: ["rui_t"],
  },
];
