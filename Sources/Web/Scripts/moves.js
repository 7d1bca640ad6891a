// Keys that move and select. Each takes the grid and the action.
import { leavesByTab } from "./grid-view.js";

const PAGE = 10;

export const MOVES = {
    move({ cursor, header }, { rows, columns, shift, edge }) {
        if (rows < 0 && cursor.row === 0 && !shift && !edge) return header.enter();
        const [row, column] = edge ? cursor.edge(rows, columns) : [cursor.row + rows, cursor.column + columns];
        return cursor.go(row, column, { extend: shift });
    },
    "row-start"({ cursor }, { shift }) { cursor.go(cursor.row, editableColumn(cursor, 1), { extend: shift }); },
    "row-end"({ cursor }, { shift }) { cursor.go(cursor.row, editableColumn(cursor, -1), { extend: shift }); },
    "first-cell"({ cursor }) { cursor.go(0, 0); },
    "last-cell"({ cursor }) { cursor.go(cursor.lastRow, cursor.today()); },
    "page-up"({ cursor }) { cursor.go(cursor.row - PAGE, cursor.column); },
    "page-down"({ cursor }) { cursor.go(cursor.row + PAGE, cursor.column); },
    "month-back"({ cursor }) { cursor.go(cursor.row, monthStart(cursor, -1)); },
    "month-on"({ cursor }) { cursor.go(cursor.row, monthStart(cursor, 1)); },
    today({ cursor }) { cursor.go(cursor.row, cursor.today()); },

    enter({ cursor, strip, conflicts }, { shift }) {
        if (!shift && (conflicts.insist() || strip.askToOpen())) return;
        if (goOn(cursor, shift ? -1 : 1, 0) || shift) return;
        if (cursor.atEnd) {
            goOn(cursor, 1, 0, [-1, Math.min(cursor.column + 1, cursor.lastColumn)]);
        } else {
            strip.say("Enter — следующий столбец");
            cursor.atEnd = true;
        }
    },

    /** False lets the browser's Tab leave the journal. */
    tab({ cursor, table }, { shift }) {
        if (table.dataset.mode === "released" || leavesByTab()) return false;
        const width = cursor.lastColumn + 1, place = () => [Math.floor(at / width), at % width];
        let at = cursor.row * width + cursor.column;
        do at += shift ? -1 : 1;
        while (isShut(cursor, ...place()));
        if (at < 0 || at >= (cursor.lastRow + 1) * width) return false;
        cursor.go(...place());
        return true;
    },

    "select-column"({ cursor }) {
        const { top, bottom, left, right } = cursor.range;
        const whole = top === 0 && bottom === cursor.lastRow && left === right && cursor.isRange;
        if (whole) cursor.select(0, 0, cursor.lastRow, cursor.lastColumn);
        else cursor.select(0, cursor.column, cursor.lastRow, cursor.column);
    },
    "select-row"({ cursor }) { cursor.select(cursor.row, 0, cursor.row, cursor.lastColumn); },

    escape({ table, cursor, entry, conflicts, strip, pad }) {
        if (entry.dropHalf() || conflicts.leave() || pad?.close()) return;
        if (cursor.isRange) {
            cursor.collapse();
        } else {
            table.dataset.mode = "released";
            strip.say("Tab — выйти из таблицы, любая стрелка — вернуться");
        }
    },
    history({ reach }) { reach.take("tell"); },
    region({ header }, { shift }) { header.cycle(shift); },
    help({ reach }) { reach.take("keys"); },
};

/** Goes on to the next cell, past those where nobody can write though the column is open: their students were not
    there, or have left since. Stays at the edge, and answers whether it did not. */
export function goOn(cursor, rows, columns, from = [cursor.row, cursor.column], how = {}) {
    const { sheet } = cursor;
    let [row, column] = from;
    do [row, column] = [row + rows, column + columns];
    while (isShut(cursor, row, column));
    const isThere = row in sheet.rows && column in sheet.columns;
    cursor.go(...isThere ? [row, column] : [cursor.row, cursor.column], how);
    return isThere;
}

function isShut({ sheet }, row, column) {
    const { editable, future } = sheet.columns[column] ?? {};
    return row in sheet.rows && editable && !future && !sheet.readOnly && !sheet.isEditable(row, column);
}

function editableColumn(cursor, step) {
    const { sheet } = cursor;
    let column = step > 0 ? 0 : cursor.lastColumn;
    while (column >= 0 && column <= cursor.lastColumn && !sheet.isEditable(cursor.row, column)) column += step;
    if (column < 0 || column > cursor.lastColumn) return step > 0 ? 0 : cursor.lastColumn;
    return column;
}

function monthStart(cursor, step) {
    const months = cursor.sheet.columns.map((column) => column.day.slice(0, 7));
    const here = months[cursor.column];
    const first = months.indexOf(here);
    if (step < 0) return first === cursor.column || first > 0 ? months.indexOf(months[Math.max(first - 1, 0)]) : 0;
    const next = months.findIndex((month) => month > here);
    return next < 0 ? cursor.lastColumn : next;
}
