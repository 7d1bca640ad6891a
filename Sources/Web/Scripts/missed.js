// «н/а?» in the column of the period: a student who missed more lessons than the school lets pass. The server draws it
// with the page, and here it follows what is typed; marks and reasons of others follow through the same drawing.
import { PRESENT } from "./writes.js";

const ASKED = "н/а?";

export class Missed {
    constructor(sheet) {
        this.sheet = sheet;
        sheet.rows.forEach((_, row) => this.follow(row));
    }

    /** How many lessons the student missed: here, and on other pages of the subject. */
    #count(row) {
        const { columns, homes, rules } = this.sheet;
        const letters = columns.map((_, at) => homes[at] === at && this.sheet.absence(row, at));
        const missed = letters.filter((letter) => letter && !PRESENT.test(rules.symbols[letter]));
        return missed.length + Number(this.sheet.rows[row].dataset.away);
    }

    /** Draws the badge of a row anew, over the forecast that stands there. */
    follow(row) {
        const { held } = this.sheet.rows[row].dataset;
        const cell = this.sheet.periodCell(row);
        if (held === undefined || cell.dataset.final) return;
        // The other badges stand behind it, and come back when it goes.
        const base = cell.textContent.endsWith(ASKED) ? cell.dataset.base : cell.textContent;
        const isMost = this.#count(row) * 100 > Number(this.sheet.table.dataset.most) * Number(held);
        if (isMost) cell.dataset.base = base;
        else delete cell.dataset.base;
        const text = isMost ? `${base.replace(/ ?(мало|спор)$/, "")} ${ASKED}`.trim() : base;
        if (cell.textContent !== text) cell.textContent = text;
    }
}
