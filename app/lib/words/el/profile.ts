import type { profile as english } from "#app/lib/words/en/profile";
import type { Translation } from "#app/lib/words/translation";

export const profile: Translation<typeof english> = {
  title: "Το προφίλ σας",
  lead: "Έτσι σας βλέπουν οι άλλοι εδώ.",
  see: "Δείτε το προφίλ όπως το βλέπουν όλοι",
  picture: "Φωτογραφία",
  pictureHint: "Φωτογραφία ή σχέδιο έως 10 MB. Κόβεται σε τετράγωνο και δεν κρατάμε τίποτα για το πού τραβήχτηκε.",
  pictureChoose: "Επιλέξτε εικόνα",
  pictureSend: "Χρήση της εικόνας",
  pictureRemove: "Αφαίρεση φωτογραφίας",
  about: "Λίγα λόγια για εσάς",
  aboutHint: "Δυο-τρεις γραμμές: τι γνωρίζετε, πού μένετε. Μπορείτε να χρησιμοποιήσετε Markdown.",
  handleHint:
    "Με αυτό σας αναφέρουν και είναι μέρος της διεύθυνσης του προφίλ σας. Αλλάζει μία φορά στις 30 ημέρες· η παλιά διεύθυνση οδηγεί στη νέα.",
  handleWaits: "Μπορείτε να το αλλάξετε ξανά από {{date}}.",
  speaks: "Γλώσσες που διαβάζετε και γράφετε",
  speaksHint: "Φαίνονται στο προφίλ σας, ώστε να ξέρουν οι άλλοι πώς να σας μιλήσουν.",
  letters: "Γλώσσα των μηνυμάτων που σας στέλνουμε",
  submit: "Αποθήκευση προφίλ",
};
