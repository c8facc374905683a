/** What happens on a question while its page is open. */
export const live = {
  answers_one: "{{count}} new answer",
  answers_other: "{{count}} new answers",
  comments_one: "{{count}} new comment",
  comments_other: "{{count}} new comments",
  accepted: "An answer was marked as what solved it",
  closed: "The question was closed",
  reopened: "The question was reopened",
  other: "Something changed here",
  show: "Show",
  writing_one: "{{names}} is writing an answer",
  writing_other: "{{names}} are writing answers",
  beingAnswered: "Being answered",
  othersSee: "Others see that you are writing.",
  doNotShow: "Don’t show it",
};
