// Writes cables with many findings, bytes of every kind and names that mean something to the readers
// of reports. Usage: cables.mjs FOLDER
import { mkdirSync, writeFileSync } from "node:fs";

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });

const cable = (tags, text, { end = "\n", order = 12958 } = {}) =>
  ["R 260931Z APR 05", "FM AMEMBASSY ALMATY", "TO SECSTATE WASHDC 4310", "C O N F I D E N T I A L ALMATY 001721",
   `E.O. ${order}: DECL: 04/26/2015`, `TAGS: ${tags}`, "SUBJECT: (C) THE HARVEST", `1. (C) ${text}`, "3. (S) The end.",
   "DOE", "NNNN", ""].join(end);

const every_byte = [...Array(256).keys()].filter((byte) => byte !== 0 && byte !== 10);
const odd = String.fromCharCode(...every_byte);
const latin1 = (text) => Buffer.from(text, "latin1");
const write = (name, bytes) => writeFileSync(Buffer.concat([latin1(folder + "/"), name]), bytes);

write(Buffer.from("plain.txt"), cable("PGOV, KZZ", "The harvest was good."));
write(Buffer.from("many.txt"), cable(Array(60).fill("KZZ, KZ, KZ").join(", "), "Text."));
write(Buffer.from("a,b %0A:é.txt"), cable("PGOV, KZZ", "Text.", { end: "\r\n", order: 12598 }));
write(Buffer.from("<&\"'>.txt"), cable("<b>&amp;, ]]>, \"Q\"", "Text."));
write(Buffer.from("##[error]x.txt"), cable("KZZ, ##[error]X, ::error::X, 100%0A", "Text."));
write(Buffer.from("wide.txt"), cable("PGOV, \u{1F600}\u{1F600} KZZ, ÉÉ", "Text."));
write(latin1("stray \xFF.txt"), latin1(cable(`PGOV, K\xB6Z, ${odd}`, odd)));
