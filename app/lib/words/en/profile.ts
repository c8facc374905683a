export const profile = {
  title: "Your profile",
  lead: "This is how others see you here.",
  see: "See your public profile",
  edit: "Edit your profile",
  picture: "Picture",
  pictureHint:
    "A photo or a drawing, at most 10 MB. It is cut to a square, and nothing about where it was taken is kept.",
  pictureChoose: "Choose a picture",
  pictureSend: "Put it on",
  pictureRemove: "Remove picture",
  about: "About you",
  aboutHint: "A few lines: what you know about, where you are. Markdown works here.",
  handleHint:
    "Others mention you by it, and it is part of your profile’s address. It can be changed once in 30 days; the old address leads on.",
  handleWaits: "You can change it again from {{date}}.",
  speaks: "Languages you read and write",
  speaksHint: "Shown on your profile, so that people know how to address you.",
  letters: "Language of letters to you",
  showsPromotes: "Show others which ideas I promote",
  showsPromotesHint:
    "Your name then stands among those who promote an idea. Staff see it in any case; what you demote nobody sees.",
  showsOnLeaders: "Show me among those who help the most",
  showsOnLeadersHint:
    "Your name may then stand in the lists of the week, the month and of all time. Without it you still earn everything.",
  submit: "Save profile",
};
