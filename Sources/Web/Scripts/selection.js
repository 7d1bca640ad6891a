// What is said of a selection: its marks to the eyes, and its place too to the ears.
import { averageText } from "./averages.js";
import { wordFor } from "./cell-extras.js";

/** «Выделено 12: среднее 4,08; пятёрок 4». */
export function selectionText(sheet, cursor) { return `Выделено ${cursor.cells().length}${statistics(sheet, cursor)}`; }

/** «Выделено 12 клеток, Абрамов — Васильев, 20 ноября: среднее 4,08»: no reader tells of a selection by itself. */
export function selectionSaid(sheet, cursor, text, dayWords) {
    const { top, bottom, left, right } = cursor.range;
    const between = (first, last, words) => (first === last ? [first] : [first, last]).map(words).join(" — ");
    const who = between(top, bottom, (row) => sheet.names[row].split(" ")[0]);
    const when = between(sheet.columns[left].day, sheet.columns[right].day, (day) => dayWords(day).slice(4));
    const { length } = cursor.cells();
    const cells = wordFor(length, "клетка", "клетки", "клеток");
    return `Выделено ${length} ${cells}, ${who}, ${when}${text.replace(/^\D+\d+/, "")}`;
}

function statistics(sheet, cursor) {
    const marks = cursor.cells().flatMap(([row, column]) => sheet.entries(row, column))
        .filter((entry) => entry !== null && /^[0-9]+$/.test(entry)).map(Number);
    if (!marks.length) return "";
    const words = Math.max(...sheet.rules.scale) === 5 ? `; пятёрок ${marks.filter((mark) => mark === 5).length}` : "";
    return `: среднее ${averageText(marks.map((mark) => [mark, 1]))}${words}`;
}
