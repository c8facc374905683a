import { SaxesParser } from "saxes";

/** What may stand in each part of the file, in this order (pain.001.001.09 as SEPA narrows it down); a number is how often at least. */
const RULES: Record<string, readonly string[]> = {
  Document: ["CstmrCdtTrfInitn"],
  CstmrCdtTrfInitn: ["GrpHdr", "PmtInf"],
  GrpHdr: ["MsgId", "CreDtTm", "NbOfTxs", "CtrlSum", "InitgPty"],
  InitgPty: ["Nm"],
  PmtInf: [
    "PmtInfId",
    "PmtMtd",
    "NbOfTxs",
    "CtrlSum",
    "PmtTpInf",
    "ReqdExctnDt",
    "Dbtr",
    "DbtrAcct",
    "DbtrAgt",
    "ChrgBr",
    "CdtTrfTxInf",
  ],
  PmtTpInf: ["SvcLvl"],
  SvcLvl: ["Cd"],
  ReqdExctnDt: ["Dt"],
  Dbtr: ["Nm"],
  DbtrAcct: ["Id"],
  DbtrAgt: ["FinInstnId"],
  FinInstnId: ["Othr"],
  Othr: ["Id"],
  CdtTrfTxInf: ["PmtId", "Amt", "Cdtr", "CdtrAcct", "RmtInf"],
  PmtId: ["EndToEndId"],
  Amt: ["InstdAmt"],
  Cdtr: ["Nm"],
  CdtrAcct: ["Id"],
  RmtInf: ["Ustrd"],
};
const TEXTS: Record<string, RegExp> = {
  MsgId: /^[\w/?:().,'+ -]{1,35}$/,
  PmtInfId: /^[\w/?:().,'+ -]{1,35}$/,
  EndToEndId: /^[\w/?:().,'+ -]{1,35}$/,
  CreDtTm: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  Dt: /^\d{4}-\d\d-\d\d$/,
  NbOfTxs: /^\d{1,15}$/,
  CtrlSum: /^\d{1,15}\.\d\d$/,
  InstdAmt: /^\d{1,9}\.\d\d$/,
  Nm: /^[A-Za-z0-9/?:().,'+ -]{1,70}$/,
  Ustrd: /^[A-Za-z0-9/?:().,'+ -]{1,140}$/,
  IBAN: /^[A-Z]{2}\d{2}[A-Z0-9]{1,30}$/,
  Cd: /^SEPA$/,
  PmtMtd: /^TRF$/,
  ChrgBr: /^SLEV$/,
};

/** What a file of payments says, and everything in it that the SEPA rules do not allow. */
export function readPayments(xml: string) {
  const faults: string[] = [];
  const texts: [string, string][] = [];
  const open: { name: string; children: string[]; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => faults.push(String(error)));
  parser.on("opentag", ({ name }) => {
    open.at(-1)?.children.push(name);
    open.push({ name, children: [], text: "" });
  });
  parser.on("text", (text) => {
    const here = open.at(-1);
    if (here) here.text += text;
  });
  parser.on("closetag", () => {
    const { name, children, text } = open.pop() ?? { name: "", children: [], text: "" };
    texts.push([name, text]);
    if (TEXTS[name] && !TEXTS[name].test(text)) faults.push(`${name}: ${text}`);
    const wanted = name === "Id" ? children : (RULES[name] ?? []);
    const given = children.filter((child, index) => child !== children[index - 1]);
    if (`${given}` !== `${wanted}`) faults.push(`${name} holds ${given}`);
  });
  parser.write(xml).close();
  return { faults, texts: (name: string) => texts.filter(([each]) => each === name).map(([, text]) => text) };
}
