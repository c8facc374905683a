export const settings = {
  lead: "Change what does not fit your community. A change holds from the next click on, and stands in the record.",
  bounds: "from {{lowest}} to {{highest}}",
  changed: "Changed",
  house: "by default: {{value}}",
  reset: "Back to the default",
  on: "On",
  off: "Off",
  unit: {
    votes: "votes",
    links: "links",
    mentions: "mentions",
    questions: "questions",
    answers: "answers",
    ideas: "ideas",
    people: "people",
    minutes: "minutes",
    days: "days",
    months: "months",
    promotes: "promotes",
    percent: "per cent of visits",
    contact: "per contact",
  },
  groups: {
    votes: "Votes",
    newMembers: "A new member's first day",
    writing: "Writing",
    ideas: "Ideas",
    staff: "Staff",
    measuring: "Measuring",
  },
  votesPerDay: {
    label: "Votes a member can cast in 24 hours",
    text: "A limit makes people choose what deserves a vote. With 30, nobody who reads every day runs out; somebody who clicks everything does.",
  },
  votesPerAuthorPerDay: {
    label: "Votes a member can give to one person in 24 hours",
    text: "More than a few votes for one person in a day are friendship or a feud, not judgement. Six leave room for one long conversation.",
  },
  questionsOnDayOne: {
    label: "Questions on the first day",
    text: "Somebody with a problem asks once or twice; somebody who advertises asks all day. The limit ends after a day.",
  },
  answersOnDayOne: {
    label: "Answers on the first day",
    text: "Enough for a helpful start, too few to cover every question with the same advertisement. The limit ends after a day.",
  },
  ideasOnDayOne: {
    label: "Ideas on the first day",
    text: "Somebody with an idea has one or two of them. The limit keeps a board from being filled in an afternoon, and ends after a day.",
  },
  newMemberLinks: {
    label: "Links in one text on the first day",
    text: "Advertising needs links; a first question seldom needs more than two.",
  },
  newMemberMentions: {
    label: "People mentioned in one text on the first day",
    text: "Mentions reach people who did not ask for them. Two are enough to thank or to ask somebody.",
  },
  claimMinutes: {
    label: "How long “I am writing an answer” is shown",
    text: "Others see that somebody is at work and do not write the same. After ten minutes without a word the question is anybody's again.",
  },
  commentEditMinutes: {
    label: "How long authors can change a comment",
    text: "Long enough to mend a slip, too short to change what others have already replied to. With 0 a comment stays as it was sent.",
  },
  promiseVotes: {
    label: "Votes after which an idea is owed an answer",
    text: "Whoever asks together is heard: once so many promoted an idea, the company owes its word on it by a day that everybody can see. With 20 that is a few ideas a month; a small community wants fewer votes.",
  },
  promiseAffected: {
    label: "People with the same problem after which a question is owed an answer",
    text: "When so many say “I have this problem too”, the company says how far it is with it, by the same day as for ideas.",
  },
  promiseDays: {
    label: "Days the company has for its answer",
    text: "Fourteen leave time to ask the people who know, and are short enough that those who voted still remember. A change holds for what is promised from then on.",
  },
  ideaVoteBudget: {
    label: "Members have a limited number of votes on open ideas",
    text: "From 2 for a new member to 10 for the most trusted; a vote comes back when its idea is closed or the vote is taken back. People then choose what matters most to them. Without a limit they may vote on every idea.",
  },
  staleIdeaMonths: {
    label: "When a forgotten idea is put in the archive",
    text: "Nobody voted or commented for so long, few promote it, and the company has not said that it will do it. One vote brings it back.",
  },
  staleIdeaPromotes: {
    label: "Promotes from which an idea stays whatever its age",
    text: "What this many people want is still wanted when the talk about it has died down.",
  },
  staffTwoFactor: {
    label: "Staff confirm signing in with a second step",
    text: "Staff, moderators and owners type a code from their phone as well as a password. Their accounts can do the most, so a stolen password alone must not be enough.",
  },
  costPerContact: {
    label: "What one contact costs you",
    text: "A call, a letter or a chat that somebody answers, all included. The report on search multiplies it by those who said that an answer solved their problem. With 0 it speaks of no money.",
  },
  currency: {
    label: "Currency",
    text: "All money here is in this one.",
  },
  pollShare: {
    label: "Visits that are asked whether they found what they came for",
    text: "One question, at most once in 30 days to the same browser. A few in a hundred tell as much as all of them and disturb almost nobody. With 0 nobody is asked.",
  },
};
