export const spaces = { title: "Spaces", private: "Private" };
