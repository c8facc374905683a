import { fold } from "#app/lib/fold";
import { escapeXml } from "#app/lib/xml";

/** A transfer in a file of payments. */
export type Transfer = { reference: string; cents: number; holder: string; iban: string; about: string };

export type PaymentFile = {
  /** Tells the file from all others, for the bank to take it once. */
  id: string;
  madeAt: Date;
  /** The day on which to pay, as YYYY-MM-DD. */
  payOn: string;
  payer: { name: string; iban: string };
  transfers: readonly Transfer[];
};

const NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
/** What the SEPA rules allow for a name, a line about a transfer, and a reference. */
const NAME_CHARS = 70;
const ABOUT_CHARS = 140;
const REFERENCE_CHARS = 35;
/** What a transfer may come to. */
const MOST_CENTS = 999_999_999_99;

/** A credit transfer initiation by the SEPA rules (ISO 20022, pain.001.001.09), in euro. Throws RangeError for a sum that no transfer may have. */
export function paymentFile({ id, madeAt, payOn, payer, transfers }: PaymentFile): string {
  const sums = element("NbOfTxs", String(transfers.length)) + element("CtrlSum", euro(sumOf(transfers)));
  const name = element("Nm", sepaText(payer.name, NAME_CHARS));
  const header =
    element("MsgId", reference(id)) +
    element("CreDtTm", `${madeAt.toISOString().slice(0, 19)}Z`) +
    sums +
    node("InitgPty", name);
  const payment =
    element("PmtInfId", reference(id)) +
    element("PmtMtd", "TRF") +
    sums +
    node("PmtTpInf", node("SvcLvl", element("Cd", "SEPA"))) +
    node("ReqdExctnDt", element("Dt", payOn)) +
    node("Dbtr", name) +
    account("DbtrAcct", payer.iban) +
    // The bank knows itself.
    node("DbtrAgt", node("FinInstnId", node("Othr", element("Id", "NOTPROVIDED")))) +
    element("ChrgBr", "SLEV") +
    transfers.map(transferNode).join("");
  const body = node("CstmrCdtTrfInitn", node("GrpHdr", header) + node("PmtInf", payment));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${NAMESPACE}">${body}</Document>\n`;
}

const transferNode = ({ reference: ownReference, cents, holder, iban, about }: Transfer): string =>
  node(
    "CdtTrfTxInf",
    node("PmtId", element("EndToEndId", reference(ownReference))) +
      node("Amt", `<InstdAmt Ccy="EUR">${amount(cents)}</InstdAmt>`) +
      node("Cdtr", element("Nm", sepaText(holder, NAME_CHARS))) +
      account("CdtrAcct", iban) +
      node("RmtInf", element("Ustrd", sepaText(about, ABOUT_CHARS))),
  );

const node = (name: string, inner: string) => `<${name}>${inner}</${name}>`;
const element = (name: string, text: string) => node(name, escapeXml(text));
const account = (name: string, iban: string) => node(name, node("Id", element("IBAN", iban)));
const sumOf = (transfers: readonly Transfer[]) => transfers.reduce((sum, { cents }) => sum + cents, 0);
const euro = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;

function amount(cents: number): string {
  if (!Number.isInteger(cents) || cents < 1 || cents > MOST_CENTS)
    throw new RangeError(`no transfer of ${cents} cents`);
  return euro(cents);
}

/** Slashes divide what banks write into one line, so that none may stand at the ends of a reference, nor two together: none does. */
const reference = (text: string) => sepaText(text.replaceAll("/", " "), REFERENCE_CHARS);

/** Letters of other scripts as banks write them. */
const LATIN: Record<string, string> = {
  ...{
    а: "a",
    б: "b",
    в: "v",
    г: "g",
    д: "d",
    е: "e",
    ж: "zh",
    з: "z",
    и: "i",
    й: "y",
    к: "k",
    л: "l",
    м: "m",
    н: "n",
  },
  ...{ о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "" },
  ...{ ы: "y", ь: "", э: "e", ю: "yu", я: "ya", і: "i", ї: "yi", є: "ye", ґ: "g" },
  ...{
    α: "a",
    β: "v",
    γ: "g",
    δ: "d",
    ε: "e",
    ζ: "z",
    η: "i",
    θ: "th",
    ι: "i",
    κ: "k",
    λ: "l",
    μ: "m",
    ν: "n",
    ξ: "x",
  },
  ...{ ο: "o", π: "p", ρ: "r", σ: "s", τ: "t", υ: "y", φ: "f", χ: "ch", ψ: "ps", ω: "o" },
};

/** Whether anything of a name is left in the signs that every bank of SEPA takes. */
export const isSepaName = (name: string): boolean => /[a-z]/i.test(sepaText(name, NAME_CHARS));

/** The text in the signs that every bank of SEPA takes; "-" for none. */
function sepaText(text: string, most: number): string {
  const plain = text.normalize("NFKD").replace(/\p{M}+/gu, "");
  const latin = [...plain].map((sign) => (/[a-z0-9/?:().,'+ -]/i.test(sign) ? sign : latinOf(sign))).join("");
  return latin.replace(/\s+/g, " ").trim().slice(0, most).trim() || "-";
}

function latinOf(sign: string): string {
  const folded = [...fold(sign)].map((letter) => LATIN[letter] ?? (/[a-z0-9]/.test(letter) ? letter : " ")).join("");
  return sign === sign.toLowerCase() ? folded : folded.charAt(0).toUpperCase() + folded.slice(1);
}
