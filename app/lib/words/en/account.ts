export const account = { signInTitle: "Sign in" };
