/** What is said on an idea. */
export const ideaTalk = {
  title_one: "{{count}} comment",
  title_other: "{{count}} comments",
  none: "Nobody has said anything yet. What would it mean for you?",
  replies: "Replies",
  reply: "Reply",
  replyTitle: "Reply to the comment",
  hint: "Say what it would mean for you, what it lacks, or what speaks against it.",
  commentTitle: "Comment on the idea",
  lifted: "Part of the idea",
  lift: "Make it part of the idea",
  putBack: "Take it out of the idea",
  extensions: "Added since",
  fromComment: "From a comment",
};
