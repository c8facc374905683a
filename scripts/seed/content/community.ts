/** What the demo's mobile operator says of its community. */
export const community = {
  tagline: "Customers help customers",
  welcome: `We have no call centre, and you will not miss it. **Ask here, and somebody who has been through the same answers**, mostly within minutes.

- Look for your question first: it may be answered already.
- When an answer helped, say so with one tap. The next person finds it.
- Our own people are here too. You know them by the mark beside their name.`,
  accent: "#0b5f8a",
};
