// One cell as a value: { absence, entries, flags }; its text, its look, and how typed text becomes it.
import { toCyrillic } from "./keymap.js";
import { PRESENT } from "./writes.js";

const FLAG_CLASSES = [[1, "is-new"], [2, "is-late"], [4, "has-note"], [8, "is-hearsay"]];

/** What stands in the cell: «5», «4/5», «Н», «О 4», «.», or nothing. */
export function cellText(absence, entries) {
    const marks = entries.filter((entry) => entry !== null).join("/");
    return absence && marks ? `${absence} ${marks}` : absence ?? marks;
}

/** The classes of the cell, the same that the server writes. */
export function cellClass(absence, entries, flags) {
    const marks = entries.filter((entry) => entry !== null);
    const classes = [];
    if (marks.length === 1 && marks[0] === ".") classes.push(absence ? "has-point" : "pt");
    else if (marks.length === 1 && /^[1-5]$/.test(marks[0])) classes.push(`m${marks[0]}`);
    else if (marks.length === 0 && absence) classes.push("abs");
    else if (marks.length === 2 && absence) classes.push("is-long");
    for (const [flag, name] of FLAG_CLASSES) {
        if (flags & flag) classes.push(name);
    }
    return classes.join(" ");
}

/** What a screen reader says for the written value. */
export function spokenText(absence, entries) {
    const marks = entries.filter((entry) => entry !== null).map((entry) => SPOKEN_MARKS[entry] ?? entry);
    const words = [absence, marks.join(" и ")].filter(Boolean);
    return words.length ? words.join(", ") : "пусто";
}

const SPOKEN_MARKS = { ".": "точка", нео: "не оценивается" };

/** What a screen reader says where text and signs do not say it themselves, as the server; "" for a plain cell. A ghost
    is the lesson's absence in a column that is not its first. */
export function cellLabel(absence, entries, again, flags, symbols, until = "", seen = "", isGhost = false) {
    const marks = entries.filter((entry) => entry !== null).map((entry) => SPOKEN_MARKS[entry] ?? entry);
    if (entries[0] === "." && until) marks[0] += `, сдать до ${until}`;
    const isSaid = entries.some((entry) => SPOKEN_MARKS[entry]);
    const reason = symbols[absence] === "absent" && "причина не указана";
    const about = isGhost ? absence && !PRESENT.test(symbols[absence]) && "отсутствовал" : reason;
    if (!about && !isSaid && marks.length < 2 && !again.length && !(flags & 15)) return "";
    return [
        absence, about, marks.join(" и "), ...again.map((mark) => `пересдача ${mark}`),
        flags & 2 && "позже срока", flags & 4 && "есть заметка", flags & 8 && "причина со слов",
        flags & 1 && `семья увидит ${seen || "позже"}`,
    ].filter(Boolean).join(", ");
}

export const THIRD = "В клетке не больше двух отметок. Третью поставьте отдельной работой.";

/** A cell out of typed text, or { error } with the sentence to show. */
export function parseCell(text, { symbols, scale, two }) {
    let rest = toCyrillic(text.normalize("NFC")).replace(/Ю/g, ".").replace(/[\\|]/g, "/").trim();
    let absence = null;
    // «нз» and «нео» are marks, though «Н» is an absence: whole words come first.
    if (scale.includes(rest.toLowerCase())) return { absence, entries: [rest.toLowerCase(), null] };
    const letters = Object.keys(symbols).sort((one, other) => other.length - one.length);
    const letter = letters.find((each) => rest !== "НЕО" && rest.startsWith(each));
    if (letter) {
        absence = letter;
        rest = rest.slice(letter.length).trim();
    }
    if (rest === "") return { absence, entries: [null, null] };
    const marks = rest.split("/").map((mark) => mark.trim().toLowerCase());
    if (marks.length > 2) return { error: THIRD };
    if (marks.length === 2 && !two) return { error: "Здесь в клетке одна отметка." };
    if (rest !== "НЕО" && !marks.every((mark) => mark === "." || isMark(mark, scale))) {
        return { error: allowedText(symbols, scale) };
    }
    return { absence, entries: [marks[0], marks[1] ?? null] };
}

/** «, вес 3», nothing for the usual weight: where a school weighs all works alike there is no other. */
export function weightText({ weight }) { return weight === 1 ? "" : `, вес ${weight}`; }

/** True for a mark of the scale, as text. */
export function isMark(text, scale) {
    return scale.includes(text) || (/^[0-9]+$/.test(text) && scale.includes(Number(text)));
}

/** «Здесь можно: 2 3 4 5, Н Б У О и точку.» */
export function allowedText(symbols, scale) {
    const marks = scale.length > 12 ? `${scale[0]}–${scale[scale.length - 1]}` : scale.join(" ");
    const letters = Object.keys(symbols).join(" ");
    return scale.length === 0
        ? `Отметки здесь не ставятся. Можно: ${letters}.`
        : `Здесь можно: ${marks}, ${letters} и точку.`;
}
