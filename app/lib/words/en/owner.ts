export const owner = {
  navigation: "The owner's rooms",
  save: "Save",
  notYoursTitle: "These rooms are the owners'",
  notYoursText:
    "Only the owners of this community see and change what is here. If you think you should, ask one of them.",
  overview: "Overview",
  rooms: {
    community: "Community",
    staff: "Staff",
    spaces: "Spaces",
    groups: "Groups",
    settings: "Settings",
    record: "Record",
  },
};
