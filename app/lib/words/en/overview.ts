export const overview = {
  title: "Your community",
  lead: "{{count}} of {{of}} steps are done. The rest can wait, but each makes the place better to come to.",
  allDone: "Everything here is set up. What you change is in the record.",
  done: "done",
  notYet: "not yet",
  notes: "Worth a look",
  unspoken_one: "In {{count}} space nobody speaks for the company.",
  unspoken_other: "In {{count}} spaces nobody speaks for the company.",
  unguarded_one: "{{count}} person with rights signs in with a password alone.",
  unguarded_other: "{{count}} people with rights sign in with a password alone.",
  steps: {
    spaces: "Open spaces",
    welcome: "Welcome newcomers",
    logo: "Put up your logo",
    staff: "Invite staff",
    twoFactor: "Guard your own account",
    mail: "Connect a mail server",
  },
  texts: {
    spaces: "Questions stand in spaces: one for each product, region or kind of help. Without one nobody can ask.",
    welcome: "A few words on the start page say what people find here and who answers.",
    logo: "It shows at the top of every page whose community this is.",
    staff: "Customers answer each other; official answers come from people you name.",
    twoFactor:
      "An owner's account can do everything here. A code from your phone keeps a stolen password from being enough.",
    mail: "Set SMTP_URL where Goodturn is installed. Until then invitations and links to confirm addresses reach nobody.",
  },
};
