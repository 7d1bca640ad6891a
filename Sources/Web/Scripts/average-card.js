// What a student's average is made of: the formula as the diary spells it, and the works with their weights. It comes
// under a resting mouse, by a click or a touch of the average, and with Ctrl+I in the card of any cell of the row.
import { averageText } from "./averages.js";
import { cellNumbers, countedMarks } from "./cell-extras.js";
import { weightText } from "./cells.js";
import { spokenDay } from "./strip.js";

/** «(5·1 + 4·3) / (1 + 3) = 17 / 4 = 4,25» of [[mark, weight], …]; "" where nothing counts. */
export function formulaText(marks) {
    const total = (values) => values.reduce((sum, each) => sum + each, 0);
    const weights = marks.map(([, weight]) => weight);
    if (!total(weights)) return "";
    const isPlain = weights.every((weight) => weight === 1);
    const above = marks.map(([mark, weight]) => (isPlain ? mark : `${mark}·${weight}`)).join(" + ");
    const below = isPlain ? marks.length : `(${weights.join(" + ")})`;
    const sum = total(marks.map(([mark, weight]) => mark * weight));
    return `(${above}) / ${below} = ${sum} / ${total(weights)} = ${averageText(marks)}`;
}

export class AverageCard {
    constructor(grid) {
        this.grid = grid;
        grid.table.tBodies[0].addEventListener("click", ({ target }) => {
            const cell = target.closest(".grid__avg");
            if (cell) this.#open(cell);
        });
        // The mouse that has fetched this rests there still.
        const cell = grid.table.querySelector("tbody .grid__avg:hover");
        if (cell) this.rested(cell);
    }

    /** Under a mouse that rests on an average. */
    rested(cell) {
        const { card } = this.grid;
        if (!cell.matches(".grid__avg:hover") || card.isQuiet || card.isHeld) return;
        this.#tell(cell, []);
    }

    /** «Среднее: (5 + 4) / 2 = 9 / 2 = 4,50»; "" where the student has none. */
    line(row) {
        const { sheet } = this.grid;
        const formula = formulaText(countedMarks(sheet, row));
        if (!formula) return "";
        const isAll = sheet.average(row) === sheet.averageCell(row).textContent.trim();
        return isAll ? `Среднее: ${formula}`
            : `На этой странице: ${formula}. В среднем и отметки с других: они названы под таблицей`;
    }

    /** With the focus inside: Esc and «Закрыть» give it back to the cell. */
    #open(cell) {
        const { card, cursor, pad, strip } = this.grid;
        // The keys for fingers would lie over it.
        pad?.close();
        const close = strip.button("Закрыть", () => card.close());
        close.className = "button";
        this.#tell(cell, [close]);
        card.back = cursor.cell;
        close.focus();
    }

    #tell(cell, ways) {
        const { sheet, card } = this.grid;
        const row = cell.parentNode.sectionRowIndex;
        const works = sheet.columns.flatMap((column, at) => {
            const numbers = column.counts ? cellNumbers(sheet, row, at) : [];
            const work = `${spokenDay(column.day).slice(4)}: ${column.kind}${weightText(column)}`;
            return numbers.length ? [`${work} — ${numbers.join(", ")}`] : [];
        });
        const lines = [this.line(row) || "Отметок, которые входят в среднее, здесь нет", ...works];
        card.tell(cell.getBoundingClientRect(), `${sheet.names[row]} · ср. ${cell.textContent.trim()}`, lines, ways);
    }
}
