// Copying: tab-separated text and a table, so that both Excel and Word understand it.
import { cellText } from "./cells.js";
import { keepItems } from "./kept.js";
import { spokenDay } from "./strip.js";

/** Where it is remembered that rows by their averages were copied: the page they are pasted into may be a list. */
export const COPIED_KEY = `parta-copied:${document.documentElement.dataset.account}`;

/** Rows of texts of the range; with names and dates if asked. */
export function copiedRows(sheet, { top, bottom, left, right }, withNames) {
    const rows = [];
    const days = sheet.columns.slice(left, right + 1).map((column) => spokenDay(column.day));
    if (withNames) rows.push(["", ...days, "Ср."]);
    for (let row = top; row <= bottom; row += 1) {
        const cells = [];
        for (let column = left; column <= right; column += 1) {
            cells.push(cellText(sheet.absence(row, column), sheet.entries(row, column)));
        }
        rows.push(withNames ? [sheet.names[row], ...cells, sheet.averageCell(row).textContent] : cells);
    }
    return rows;
}

/** Answers the browser's copy event for the journal. */
export class Copying {
    constructor(sheet, cursor, strip) {
        Object.assign(this, { sheet, cursor, strip });
        sheet.table.addEventListener("copy", (event) => {
            if (!(event.target instanceof HTMLInputElement)) this.#fill(event, false);
        });
    }

    #fill(event, withNames) {
        const rows = copiedRows(this.sheet, this.cursor.range, withNames);
        const table = document.createElement("table");
        for (const cells of rows) {
            const line = table.insertRow();
            for (const text of cells) line.insertCell().textContent = text;
        }
        const text = rows.map((cells) => cells.join("\t")).join("\n");
        const isUnlisted = this.sheet.table.dataset.by && !withNames && rows.length > 1;
        keepItems(COPIED_KEY, isUnlisted ? [text] : []);
        event.clipboardData.setData("text/plain", text);
        event.clipboardData.setData("text/html", new XMLSerializer().serializeToString(table));
        event.preventDefault();
        event.stopPropagation();
        this.strip.say(`Скопировано клеток: ${this.cursor.cells().length}`);
    }

    /** By a command the browser tells the page as a whole, not the cell, that something is copied. */
    run(withNames) {
        addEventListener("copy", (event) => this.#fill(event, withNames), { once: true, capture: true });
        document.execCommand("copy");
    }
}
