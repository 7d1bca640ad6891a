// The last row of the journal: the mean of each column, and of all that counts in averages.
import { averageText } from "./averages.js";
import { countedMarks } from "./cell-extras.js";

const MEANS_PAUSE = 200;

export class Means {
    constructor(sheet) { Object.assign(this, { sheet, changed: new Set() }); }

    /** Draws the means of the columns anew, once the hand rests: whoever types does not wait for them. */
    follow(columns) {
        for (const at of columns) this.changed.add(at);
        this.timer ??= setTimeout(() => this.#draw(), MEANS_PAUSE);
    }

    #draw() {
        const { sheet, changed } = this;
        this.timer = null;
        const cells = sheet.table.tFoot?.rows[0].cells;
        if (!cells) return;
        for (const at of changed) cells[at + 1].textContent = this.#mean(at);
        changed.clear();
        // Marks of another page of the subject count too, and stand there.
        if (!sheet.live.every(Boolean)) return;
        const text = averageText(sheet.rows.flatMap((_, row) => countedMarks(sheet, row)));
        cells[sheet.columns.length + 1].textContent = text === "—" ? "" : text;
    }

    #mean(at) {
        const marks = this.sheet.rows.flatMap((_, row) => this.sheet.entries(row, at))
            .filter((entry) => /^[0-9]+$/.test(entry ?? "")).map((entry) => [Number(entry), 1]);
        return marks.length ? averageText(marks, 1) : "";
    }
}
