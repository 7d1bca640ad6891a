// Where a pasted table goes: by position, by surname or by date, and what each of its cells would do.
import { nameWords, pastedDay, rowsNamed } from "./pasted-names.js";
import { pastedCell } from "./pasted-values.js";

const MOST = 0.6;
const TITLE = /^(№.*)?(фио|ф\.? ?и\.?|фамили|учени|имя|список)/i;

/** The shape of a table: which rows of the journal and which columns its cells mean. `page`: { names, days };
    `chosen`: which row a name was said to mean, by the name. */
export function pasteShape(rows, page, at, chosen = new Map()) {
    const dated = datedColumns(rows[0], page.days);
    const body = rows.slice(dated ? 1 : 0);
    const nameColumn = [0, 1].find((column) => areNames(body.map((cells) => cells[column] ?? ""), page.names));
    const named = nameColumn !== undefined;
    const first = named ? nameColumn + 1 : 0;
    const unknown = [];
    if (named && !dated && TITLE.test(body[0][nameColumn] ?? "")) body.shift();
    const lines = body.map((cells, index) => {
        if (!named) return { row: at.row + index, cells: cells.slice(first) };
        const name = cells[nameColumn];
        const found = chosen.has(name) ? [chosen.get(name)].filter((row) => row >= 0) : rowsNamed(name, page.names);
        if (nameWords(name).length && found.length !== 1) unknown.push({ name, rows: found });
        return { row: found.length === 1 ? found[0] : -1, cells: cells.slice(first) };
    });
    const columns = dated ? dated.slice(first) : (rows[0] ?? []).slice(first).map((_, index) => at.column + index);
    const lost = dated ? rows[0].filter((text, at) => at >= first && text && dated[at] < 0 && !/^ср/i.test(text)) : [];
    return { way: named ? "names" : dated ? "dates" : "place", dated: Boolean(dated), lines, columns, unknown, lost };
}

/** The journal's columns that a heading of dates means; the second «20.11» is the second column of that day. */
function datedColumns(heading, days) {
    const used = new Set();
    const found = heading.map((text) => {
        const day = pastedDay(text, days);
        const column = day === null ? -1 : days.findIndex((each, at) => each === day && !used.has(at));
        if (column >= 0) used.add(column);
        return column;
    });
    const filled = heading.filter((text, at) => text !== "" && (at > 1 || found[at] >= 0)).length;
    return used.size * 2 >= Math.max(filled, 1) ? found : null;
}

function areNames(texts, names) {
    const filled = texts.filter(Boolean);
    const known = filled.filter((text) => /[а-яё]{2}/i.test(text) && rowsNamed(text, names).length);
    return known.length > 0 && known.length >= filled.length * MOST;
}

/** What would happen, cell by cell: { row, column, cell, kind }, where kind is new, changed, same, closed, wrong
    or outside. `look(row, column)`: { absence, entries, editable } as the journal stands. */
export function pasteSteps(shape, rules, size, look) {
    const steps = [];
    for (const { row, cells } of shape.lines) {
        if (row < 0) continue;
        cells.forEach((text, index) => {
            const cell = pastedCell(text, rules);
            if (!cell) return;
            const column = shape.columns[index] ?? -1;
            // A column without a lesson is named once, not cell by cell.
            if (shape.dated && column < 0) return;
            const isInside = row < size.rows && column >= 0 && column < size.columns;
            steps.push({ row, column, text, cell, kind: isInside ? kindOf(cell, look(row, column)) : "outside" });
        });
    }
    return steps;
}

function kindOf(cell, now) {
    if (cell.error) return "wrong";
    if (!now.editable) return "closed";
    const letter = cell.absence === null || cell.absence === now.absence;
    const bare = cell.entries[0] === null;
    if (letter && (bare || cell.entries.every((entry, at) => entry === now.entries[at]))) return "same";
    const overLetter = cell.absence !== null && now.absence !== null && !letter;
    return overLetter || !bare && now.entries[0] !== null ? "changed" : "new";
}
