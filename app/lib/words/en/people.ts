export const people = {
  staff: "Staff",
  moderator: "Moderator",
  staffOf: "Staff, {{title}}",
  by: "by",
  formerMember: "former member",
};
