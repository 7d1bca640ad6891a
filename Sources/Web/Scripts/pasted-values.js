// What stands in a table that came from elsewhere: rows out of the clipboard's text, and cells out of what people type.
import { isMark } from "./cells.js";

const WORDS = Object.entries({
    absent: "Н НБ НН N H НЕТ НЕЯВКА", ill: "Б БОЛ БОЛЕЛ БОЛЕЛА БОЛЕЗНЬ", excused: "У УВ УВАЖ УВАЖИТ Y",
    late: "О ОП ОПОЗД ОПОЗДАЛ ОПОЗДАЛА O", unexcused: "НП НЕУВ НЕУВАЖ", distance: "Д ДИСТ",
    limited: "ОЗ",
}).flatMap(([meaning, words]) => words.split(" ").map((word) => [word, meaning]));
const MONTHS_OF_EXCEL = ["ЯНВ", "ФЕВ", "МАР", "АПР", "МАЙ"];
const FINAL = /^(ЗАЧ|НЕЗАЧ|ОСВ|Н\/А|НА)\.?$/;

/** Rows of texts out of tab-separated text; a quoted cell may hold tabs and line ends, as Excel writes them. */
export function pastedRows(text) {
    const rows = [[]];
    const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|[^\t\r\n]*/y;
    const whole = text.replace(/(\r?\n|\r)$/, "");
    while (cell.lastIndex <= whole.length) {
        const [found, quoted] = cell.exec(whole);
        rows.at(-1).push((quoted?.replaceAll("\"\"", "\"") ?? found).replace(/\s+/g, " ").trim());
        const end = whole.slice(cell.lastIndex).match(/^(\t|\r?\n|\r)/)?.[0];
        if (end === undefined) break;
        if (end !== "\t") rows.push([]);
        cell.lastIndex += end.length;
    }
    return rows;
}

/** A cell out of pasted text: { absence, entries }, { error }, or null where nothing stands there. */
export function pastedCell(text, { symbols, scale, two }) {
    const typed = text.toUpperCase().replace(/[«»"']/g, "").trim();
    if (typed === "" || typed === "—" || typed === "-") return null;
    // On a scale of words «зач» and «нз» are marks, and «нео» is one on any.
    const word = typed.toLowerCase();
    if (scale.includes(word) || word === "нео" && scale.length) return { absence: null, entries: [word, null] };
    if (FINAL.test(typed)) return { error: "зачёт, осв. и н/а ставят в итогах" };
    const [absence, rest] = splitLetter(typed, symbols);
    if (rest === "" && absence) return { absence, entries: [null, null] };
    const marks = pastedMarks(rest, scale.filter((mark) => typeof mark === "number"));
    if (!marks?.every((mark) => mark === "." || isMark(mark, scale))) return { error: "такой отметки здесь нет" };
    if (marks.includes(".") && !scale.length) return { error: "отметки здесь не ставятся" };
    if (marks.length > 1 && !two) return { error: "здесь в клетке одна отметка" };
    return { absence, entries: [marks[0], marks[1] ?? null] };
}

/** The letter that the text begins with, in the school's own writing, and what follows it. */
function splitLetter(typed, symbols) {
    const [word] = typed.match(/^[А-ЯЁA-Z]+/) ?? [""];
    if (!word) return [null, typed];
    const meaning = WORDS.find(([each]) => each === word)?.[1];
    const letter = Object.hasOwn(symbols, word) ? word : Object.keys(symbols).find((each) => symbols[each] === meaning);
    return letter ? [letter, typed.slice(word.length).replace(/^[.,:]?\s*/, "").trim()] : [null, typed];
}

/** One or two marks as texts, or null. */
function pastedMarks(text, scale) {
    if (/^[•.…]$/.test(text)) return ["."];
    const whole = text.match(/^(\d+)(?:[.,]0+)?$/);
    if (whole && isMark(whole[1], scale)) return [whole[1]];
    // A spreadsheet takes «5/4» for the fifth of April.
    const date = text.match(/^0?(\d)\.([А-Я]{3})\.?$/);
    if (date) return [date[1], String(MONTHS_OF_EXCEL.indexOf(date[2]) + 1)];
    const pair = text.match(/^(\d+|\.)(?:\s*[/\\|;-]\s*|,?\s+)(\d+|\.)$/);
    if (pair) return pair.slice(1);
    return Math.max(0, ...scale) <= 9 && /^\d\d$/.test(text) ? [...text] : null;
}
