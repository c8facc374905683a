/** Who came by whose link: one has found their way here, the others may yet. */
export const invitations: readonly { by: string; came: string }[] = [
  { by: "bo_karlsen", came: "olivier" },
  { by: "bo_karlsen", came: "hannah_s" },
  { by: "dmitri", came: "olga_p" },
];
