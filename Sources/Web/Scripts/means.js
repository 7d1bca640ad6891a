// The last row of the journal: the mean of each column, of all that counts in averages, and how the columns went.
import { averageText } from "./averages.js";
import { countedMarks } from "./cell-extras.js";

const MEANS_PAUSE = 200;
const BARS = "▁▂▃▄▅▆▇█";
const LAST_BARS = 6;

/** «▅▆▄»: means of columns, [[sum, count], …], between the least and the greatest mark; "" for fewer than two. */
export function sparkText(means, scale) {
    const numbers = scale.filter((mark) => typeof mark === "number");
    const low = Math.min(...numbers), span = Math.max(...numbers) - low;
    const heights = means.slice(-LAST_BARS).map(([sum, count]) =>
        Math.floor(((sum - low * count) * 2 * (BARS.length - 1) + span * count) / (2 * span * count)));
    return heights.length < 2 ? "" : heights.map((at) => BARS[Math.min(Math.max(at, 0), BARS.length - 1)]).join("");
}

export class Means {
    constructor(sheet) { Object.assign(this, { sheet, changed: new Set(), sums: [] }); }

    /** Draws the means of the columns anew, once the hand rests: whoever types does not wait for them. */
    follow(columns) {
        for (const at of columns) this.changed.add(at);
        this.timer ??= setTimeout(() => this.#draw(), MEANS_PAUSE);
    }

    #draw() {
        const { sheet, changed, sums } = this;
        this.timer = null;
        const cells = sheet.table.tFoot?.rows[0].cells;
        if (!cells) return;
        for (const at of changed) {
            const marks = this.#marks(at);
            sums[at] = [marks.reduce((sum, mark) => sum + mark, 0), marks.length];
            cells[at + 1].textContent = marks.length ? averageText(marks.map((mark) => [mark, 1]), 1) : "";
        }
        changed.clear();
        const { length } = sheet.columns;
        cells[length + 2].textContent = sparkText(sums.filter(([, count]) => count), sheet.rules.scale);
        // Marks of another page of the subject count too, and stand there.
        if (!sheet.live.every(Boolean)) return;
        const text = averageText(sheet.rows.flatMap((_, row) => countedMarks(sheet, row)));
        cells[length + 1].textContent = text === "—" ? "" : text;
    }

    #marks(at) {
        return this.sheet.rows.flatMap((_, row) => this.sheet.entries(row, at))
            .filter((entry) => /^[0-9]+$/.test(entry ?? "")).map(Number);
    }
}
