/** What the demo's mobile operator says of its community. */
export const community = {
  tagline: "Customers help customers",
  welcome: `We have no call centre, and you will not miss it: **somebody who has been through the same answers**, mostly within minutes. Our own people are here too; you know them by the mark beside their name.`,
  /** The house's own. */
  accent: null,
};

/** Whom its members may give their points to. */
export const charities = ["Coast Guard Volunteers", "Read to a Child"];
