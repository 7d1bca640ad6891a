// The card of a cell under a resting mouse: the mark, its work, who wrote it and from when the family sees it.
// By keyboard the line under the journal says the same, and Ctrl+I leads to the history.
import { spokenText } from "./cells.js";
import { markAddress } from "./facets.js";
import { fetched } from "./works.js";

const CELL_PAUSE = 500;

export class CellCard {
    constructor(grid) {
        this.grid = grid;
        const body = grid.table.tBodies[0];
        body.addEventListener("pointerover", (event) => {
            const cell = event.target.closest("td");
            clearTimeout(this.timer);
            if (cell && event.pointerType === "mouse") this.timer = setTimeout(() => this.#show(cell), CELL_PAUSE);
        });
        body.addEventListener("pointerout", () => {
            clearTimeout(this.timer);
            grid.card.leaveSoon();
        });
    }

    async #show(cell) {
        const { sheet, card, strip } = this.grid;
        const row = cell.parentNode.sectionRowIndex;
        const column = cell.cellIndex - 1;
        if (column >= sheet.columns.length || !cell.matches(":hover") || card.isQuiet || card.isHeld) return;
        const { kind, weight } = sheet.columns[column];
        const about = `${sheet.names[row]} · ${spokenText(sheet.absence(row, column), sheet.entries(row, column))}`;
        const lines = [`${kind}, вес ${weight}`, ...strip.more({ row, column }, {})];
        if (sheet.isEmpty(row, column) && lines.length === 1) return;
        card.tell(cell.getBoundingClientRect(), about, lines, []);
        const story = await this.#story(row, column);
        if (story && card.isOpen && cell.matches(":hover")) {
            card.tell(cell.getBoundingClientRect(), about, [...lines, ...story.lines], [story.way]);
        }
    }

    /** Who wrote the mark last and when it is published, as its history tells it. */
    async #story(row, column) {
        const { sheet } = this.grid;
        const { l, w } = sheet.columns[column];
        const student = sheet.students[row];
        if (!(sheet.facets.all.get(markAddress(student, sheet.columns[column], 0))?.ver > 0)) return null;
        const prefix = document.querySelector("meta[name=prefix]")?.content ?? "";
        const href = `${prefix}/mark/${l}/${student}/${w * 16}/history`;
        const last = (await fetched(href))?.querySelector(".trail li");
        const parts = ["time", ".trail__who", "div > p:last-child"].map((each) => last?.querySelector(each));
        const way = document.createElement("a");
        Object.assign(way, { href, className: "button", textContent: "История" });
        return last && { lines: parts.filter(Boolean).map((part) => part.textContent), way };
    }
}
