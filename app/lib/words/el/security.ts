import type { security as english } from "#app/lib/words/en/security";
import type { Translation } from "#app/lib/words/translation";

export const security = {
  passwordTitle: "Αλλαγή κωδικού",
  passwordLead:
    "Θα αποσυνδεθείτε από κάθε άλλο πρόγραμμα περιήγησης και οι σύνδεσμοι που σας είχαμε στείλει θα πάψουν να ισχύουν.",
  currentPassword: "Ο κωδικός σας μέχρι τώρα",
  password: "Ο κωδικός σας",
  newPassword: "Νέος κωδικός",
  passwordSubmit: "Αλλαγή κωδικού",
  sessionsTitle: "Πού είστε συνδεδεμένοι",
  sessionsLead: "Βλέπετε κάτι που δεν αναγνωρίζετε; Αποσυνδέστε το και μετά αλλάξτε τον κωδικό σας.",
  device: "{{browser}} σε {{system}}",
  unknownDevice: "Άγνωστο πρόγραμμα περιήγησης",
  thisBrowser: "Αυτό το πρόγραμμα περιήγησης",
  signedInSince: "Σύνδεση:",
  lastSeen: "τελευταία δραστηριότητα:",
  signOutBrowser: "Αποσύνδεση",
  signOutThat: "Αποσύνδεση: {{device}}",
  signOutOthers: "Αποσύνδεση από όλα τα άλλα",
  onlyHere: "Δεν είστε συνδεδεμένοι πουθενά αλλού.",
} satisfies Translation<typeof english>;
