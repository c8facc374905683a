export const visits = {
  didItAnswer: "Did this answer your question?",
  yes: "Yes, solved",
  notQuite: "Not quite",
  thanksSolved: "Thank you. Good to know that it helped.",
  thanksNotQuite: "Thank you. Then somebody here will know:",
  ask: "ask your question",
  foundHere: "Found your answer here?",
  foundIt: "Yes, my problem is solved",
  pollQuestion: "Did you find what you came for?",
  poll: { yes: "Yes", partly: "Partly", no: "No" },
  thanksPoll: "Thank you. We will not ask again for a month.",
  pinned: "Chosen by staff",
};
