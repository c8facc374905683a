export const owner = {
  navigation: "The owner's rooms",
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
