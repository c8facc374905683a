export const offline = {
  title: "No connection",
  text: "You are offline, or we are. Nothing is lost: what you typed stays in this browser until it is sent.",
  again: "Try again",
  kept: "Typed and not yet sent",
};
