export const accountRooms = {
  navigation: "Rooms of your account",
  profile: "Profile",
  email: "E-mail address",
  password: "Password",
  "two-factor": "Two-step sign-in",
  sessions: "Where you are signed in",
  export: "Your data",
  leave: "Delete the account",
};
