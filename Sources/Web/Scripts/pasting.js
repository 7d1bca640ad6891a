// Pasting from a spreadsheet: what is plain goes in at once, the rest is shown before anything is written.
import { cellText } from "./cells.js";
import { COPIED_KEY } from "./copying.js";
import { keptItems } from "./kept.js";
import { PasteDialog } from "./paste-dialog.js";
import { pasteShape, pasteSteps } from "./paste-plan.js";
import { pastedRows } from "./pasted-values.js";
import { letterWrites, markWrites } from "./writes.js";

export class Pasting {
    constructor(grid) {
        this.grid = grid;
    }

    take(text) {
        const { sheet, cursor, strip } = this.grid;
        if (!text.trim()) return strip.say("Вставлять нечего: в буфере нет текста.");
        if (sheet.readOnly) return strip.say(strip.whyLocked(cursor.row, cursor.column), "warn");
        const { top, left } = cursor.range;
        const given = pastedRows(text);
        this.rows = this.#spread(given);
        this.at = { row: top, column: left };
        this.chosen = new Map();
        this.isUnlisted = keptItems(COPIED_KEY)[0] === text.replace(/\r/g, "");
        const plan = this.plan();
        const { counts } = plan;
        const count = (kind) => counts[kind] ?? 0;
        const plain = count("new") + count("same") === plan.steps.length && !plan.shape.unknown.length;
        if (!plan.steps.length && !plan.shape.unknown.length) return strip.say("Отметок в скопированном нет.");
        // One cell over another asks no more than typing over it would.
        const one = this.rows.length === 1 && this.rows[0].length === 1 && !count("wrong") && !count("closed");
        // Rows that stand by their averages, here or where they come from, are nobody's list: whose they are is shown
        // before anything is written.
        const isList = !(sheet.table.dataset.by || this.isUnlisted) || plan.shape.way === "names" || given.length === 1;
        if (one || (plain && isList && plan.shape.columns.length <= 1)) return this.write(plan.steps);
        this.dialog = new PasteDialog(this, plan);
        return null;
    }

    /** One copied cell goes into every cell of a selection, as in a spreadsheet. */
    #spread(rows) {
        const { top, bottom, left, right } = this.grid.cursor.range;
        if (rows.length !== 1 || rows[0].length !== 1 || !this.grid.cursor.isRange) return rows;
        const line = Array(right - left + 1).fill(rows[0][0]);
        return Array(bottom - top + 1).fill(line);
    }

    /** What would be written now, with the names chosen so far. */
    plan() {
        const { sheet } = this.grid;
        const days = sheet.columns.map((column) => column.day);
        const shape = pasteShape(this.rows, { names: sheet.names, days }, this.at, this.chosen);
        const size = { rows: sheet.rows.length, columns: sheet.columns.length };
        const steps = pasteSteps(shape, sheet.rules, size, (row, column) => ({
            absence: sheet.absence(row, column), entries: sheet.entries(row, column),
            editable: sheet.isEditable(row, column),
        }));
        for (const step of steps.filter(({ kind }) => kind === "changed")) {
            step.was = cellText(sheet.absence(step.row, step.column), sheet.entries(step.row, step.column));
        }
        const counts = {};
        for (const { kind } of steps) counts[kind] = (counts[kind] ?? 0) + 1;
        return { shape, steps, counts };
    }

    /** Whether the cells still stand as they did when this was shown: others write on meanwhile. */
    isAsShown(plan) {
        const seen = ({ steps }) => JSON.stringify(steps.map(({ row, column, kind, was }) => [row, column, kind, was]));
        return seen(this.plan()) === seen(plan);
    }

    /** Writes what may be written as one step; letters and marks leave one another alone, as when they are typed. */
    write(steps) {
        const { sheet, cursor, strip } = this.grid;
        const written = steps.filter(({ kind }) => kind === "new" || kind === "changed");
        const places = written.map(({ row, column }) => row * sheet.columns.length + column);
        this.grid.writeTogether(written.flatMap(({ row, column, cell }) => [
            ...(cell.absence === null ? [] : letterWrites(sheet, row, column, cell.absence)),
            ...(cell.entries[0] === null ? [] : markWrites(sheet, row, column, cell.entries)),
        ]));
        strip.show(cursor);
        strip.say(`Вставлено: ${new Set(places).size}. Ctrl+Z — отменить`);
    }
}
