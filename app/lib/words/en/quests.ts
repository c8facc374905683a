export const quests = {
  title: "Your first steps",
  lead_one: "Each of them earns you {{count}} point, once. They count until {{day}}.",
  lead_other: "Each of them earns you {{count}} points, once. They count until {{day}}.",
  leadFree: "Five small steps to find your way. The list is here until {{day}}.",
  all: "You have taken them all. Welcome!",
  isDone: "done",
  isOpen: "to do",
  progress: "{{done}} of {{times}}",
  steps: {
    profile: {
      label: "Say a few words about yourself",
      text: "On your profile, so that others know whom they talk to.",
    },
    reading: { label: "Read a few questions", text: "Five of them, with their answers." },
    voting: { label: "Vote for an answer that helps", text: "That is how good answers come to stand first." },
    answering: { label: "Answer somebody’s question", text: "What you know already is enough." },
    helping: { label: "Help somebody with an answer", text: "It got an upvote, or solved the problem." },
  },
};
