/** The page of letters in development. */
export const mailbox = {
  title: "Letters of this machine",
  lead: "In development no letter leaves this machine: each one lies here.",
  empty: "No letter has been written yet.",
  to: "To {{address}}",
  html: "The letter as it looks",
  text: "The same as text",
  all: "All letters",
  open: "Read the letter here",
};
