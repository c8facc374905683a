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
    reputation: "reputation",
    readMinutes: "minutes of reading",
    daysVisited: "days with a visit",
    questionsRead: "questions read",
    threads: "questions or ideas",
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
    points: "points",
    match: "percent of the points",
    percent: "per cent of visits",
    budgetShare: "percent of the budget",
    contact: "per contact",
  },
  groups: {
    votes: "Votes",
    reputation: "Reputation",
    trust: "Trust",
    newMembers: "A new member's first day",
    writing: "Writing",
    ideas: "Ideas",
    points: "Points and payback",
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
  reputationAnswerUpvoted: {
    label: "A vote for an answer gives its author",
    text: "The unit of all other amounts: an answer that helped one reader is worth ten. A change holds for votes from then on; what was given stays.",
  },
  reputationQuestionUpvoted: {
    label: "A vote for a question gives its author",
    text: "Half of an answer: a good question helps as well, and costs less work. A change holds from then on.",
  },
  reputationAccepted: {
    label: "An answer that solved the problem gives its author",
    text: "A little more than a vote, since whoever had the problem says so. None for one's own question. A change holds from then on.",
  },
  reputationAccepting: {
    label: "Marking what solved your problem gives",
    text: "A small thanks for telling everybody after you which answer worked. A change holds from then on.",
  },
  reputationDownvoted: {
    label: "A vote against a question or an answer takes from its author",
    text: "Little, so that a mistake is soon made good by the next answer. A change holds from then on.",
  },
  reputationDownvoting: {
    label: "A vote against an answer takes from whoever casts it",
    text: "With one, people vote against what is wrong, and not against everybody beside them. A change holds from then on.",
  },
  reputationPerDay: {
    label: "What votes give one member in a day at most",
    text: "One lucky answer that everybody sees must not outweigh a month of help. Answers that solved the problem count beyond it. The day is one of UTC.",
  },
  trust1Minutes: {
    label: "Level 1: time spent reading",
    text: "Ten minutes are enough to see how people talk here, and more than somebody spends who only came to advertise.",
  },
  trust1Threads: {
    label: "Level 1: questions read",
    text: "Five different ones, each in sight for a few seconds.",
  },
  trust1Days: {
    label: "Level 1: days since joining",
    text: "Whoever comes back the next day seldom came to do harm.",
  },
  trust2Visits: {
    label: "Level 2: days with a visit",
    text: "Three weeks of coming by most days.",
  },
  trust2Minutes: {
    label: "Level 2: time spent reading",
    text: "An hour in all: who writes for others has read others.",
  },
  trust2Replies: {
    label: "Level 2: questions and ideas of others replied to",
    text: "Trust is given to those who help, not to those who only ask.",
  },
  trust2Given: {
    label: "Level 2: votes given",
    text: "One is enough to know what votes are for.",
  },
  trust2Received: {
    label: "Level 2: votes received",
    text: "At least one other person found something of theirs good.",
  },
  trust3Window: {
    label: "Level 3: the days that count",
    text: "Level 3 is for those who are here now: only what was done in these days counts, and it has to go on.",
  },
  trust3Visits: {
    label: "Level 3: days with a visit, of those that count",
    text: "Every second day of a hundred.",
  },
  trust3Replies: {
    label: "Level 3: questions and ideas of others replied to, in those days",
    text: "Ten different ones: a few long conversations are not enough.",
  },
  trust3NoticeDays: {
    label: "Days between notice and the loss of level 3",
    text: "Whoever was on holiday can make up for it before the level is gone.",
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
  pointsAccepted: {
    label: "Points for an accepted answer",
    text: "What solved somebody’s problem is worth the most. One point is one hundredth of your currency, so 50 are 0.50. A change holds for what is earned from then on; that is so for all numbers here.",
  },
  pointsUpvote: {
    label: "Points for an upvote on an answer",
    text: "Each upvote says that the answer helped one more person.",
  },
  upvotesInFull: {
    label: "Upvotes on one answer that count in full",
    text: "After so many it is clear that the answer is good. The next ones count half, so that one popular answer is not worth a month of help.",
  },
  upvotesInHalf: {
    label: "Upvotes after those that count half",
    text: "Further ones give no points; they still move the answer up.",
  },
  pointsQuick: {
    label: "Points more for a quick first answer",
    text: "Whoever waits for an answer waits on the phone, too. It is given once the answer is accepted, so that hurry alone earns nothing.",
  },
  quickMinutes: {
    label: "How quick a quick first answer is",
    text: "Counted from the question. Three minutes is what half of all questions should wait at most.",
  },
  pointsIdea: {
    label: "Points for an idea that is done",
    text: "They go to whoever proposed it, once its status is Done.",
  },
  pointsPromoted: {
    label: "Points for those who promoted an idea early",
    text: "Each of them has so many once the idea is done: they saw before the company did what was wanted. They are taken back when it is no longer done.",
  },
  promotersThanked: {
    label: "How many early promoters have points",
    text: "The first to promote it, before it was planned. The author, staff and newcomers are not among them. With 0 nobody earns by it.",
  },
  pointsQuest: {
    label: "Points for each first step",
    text: "Five small steps show new members how helping works, each once. Little enough that nobody makes accounts for it. With 0 the steps are shown and earn nothing.",
  },
  questDays: {
    label: "Days for the first steps",
    text: "Counted from joining; then the list is gone. Who comes regularly has found their way by then.",
  },
  pointsReferral: {
    label: "Points for inviting a customer",
    text: "They go to whoever’s link somebody joined by, once the new customer takes part. With 0 nothing is earned by it.",
  },
  referralActiveDays: {
    label: "Days on which an invited customer has to take part",
    text: "On so many different days they write, vote or have an answer accepted. One day could be a favour to a friend.",
  },
  referralWithinDays: {
    label: "Days an invited customer has for it",
    text: "Counted from joining. Whoever begins later came for another reason.",
  },
  referralsPerPeriod: {
    label: "Invited customers that earn points for one member in a half-year",
    text: "So that inviting thanks for good company and is no trade.",
  },
  pointsPerDay: {
    label: "The most points a member earns in a day",
    text: "Nobody helps that much by fair means. What lies above is shown on the statement and not given. A day is one of UTC.",
  },
  pendingDays: {
    label: "Days until points are confirmed",
    text: "Time enough to take an acceptance back, or to find out that something was not right. Only confirmed points are paid back.",
  },
  periodBudget: {
    label: "Points that a period may cost",
    text: "What is confirmed beyond this is scaled for everybody alike when the period closes, and each statement says so. It holds for periods that begin from then on; that of a period that runs is changed under Payback.",
  },
  cashFrom: {
    label: "Points from which cash is paid",
    text: "A bank transfer costs something, too. Credit and charity have no such limit.",
  },
  choiceDays: {
    label: "Days members have to choose",
    text: "Counted from when a period is closed. A change holds for periods that are closed from then on.",
  },
  charityMatch: {
    label: "What the community adds to points given to a charity",
    text: "With 100 you double what members give. With 0 you add nothing.",
  },
  secondPersonFrom: {
    label: "Sum from which a second owner agrees to a payback",
    text: "Nobody pays out much money alone. In points; 100,000 of them are 1,000 in your currency.",
  },
  accountDays: {
    label: "Days that numbers of accounts are kept",
    text: "Counted from when a payout was made or failed, for the case that your bank asks. Then the number and its holder’s name are deleted, overnight. Those of members who leave go at once, unless something is due to them.",
  },
  perksShare: {
    label: "How much of a period’s budget can go for perks",
    text: "Perks are had at once and at their full worth; what goes for them is not there to share when the period closes. With 50, at least half is left to those who wait for the payback.",
  },
  goodwillPerMonth: {
    label: "Points that staff can give in a month",
    text: "For what went wrong, all staff together, in months of UTC. They come on top of the budget of the period, so nobody’s share becomes smaller for them. With 0 staff give none.",
  },
  goodwillMost: {
    label: "The most points in one gesture",
    text: "Enough to say sorry for a lost afternoon. Who needs more gets it from a person who can decide about more than points.",
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
