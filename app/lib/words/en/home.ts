export const home = {
  welcome: "Welcome to {{community}}.",
  heading: "What would you like to know?",
  searchLabel: "Search questions and answers",
  searchSubmit: "Search",
  guestLead: "Most problems have been solved here before. Search first; if you find nothing, ask, and others answer.",
  memberLead:
    "Most problems have been solved here before. If you know an answer that somebody below waits for, you make their day.",
  waiting: "Waiting for an answer",
  waitingAll_one: "{{count}} waiting",
  waitingAll_other: "All {{count}} waiting",
  noneWaiting: "Every question has an answer.",
  solved: "Just solved",
  solvedAll: "More solved questions",
  noneSolved: "No question is solved yet.",
  spaces: "Spaces",
  spacesAll: "All spaces",
  noSpaces: "There are no spaces yet.",
};
