// The card of a cell: what stands in it, its work, who wrote it and from when the family sees it. It comes under a
// resting mouse, and by Ctrl+I with the focus inside; Esc sends it away, and whoever types is shown none.
import { cellAgain, cellNumbers, cellSigns } from "./cell-extras.js";
import { spokenText, weightText } from "./cells.js";
import { fetched } from "./works.js";

const LONGEST_WAIT = 1500;
const LAST_MARKS = 4;

/** « · было: 5 4 3»: the student's last marks before a cell. */
export function marksBefore(sheet, { row, column }) {
    const marks = sheet.columns.slice(0, column).flatMap((_, at) => cellNumbers(sheet, row, at)).slice(-LAST_MARKS);
    return marks.length ? ` · было: ${marks.join(" ")}` : "";
}

export class CellCard {
    constructor(grid) { this.grid = grid; }

    /** Under a mouse: at once what the page knows, and the rest as it comes. */
    async show(cell) {
        const { card } = this.grid;
        const place = this.#placeOf(cell);
        if (!place) this.grid.besides?.average.rested(cell);
        const isFinger = matchMedia("(pointer: coarse)").matches;
        if (!place || isFinger || !cell.matches(":hover") || card.isQuiet || card.isHeld) return;
        const { title, lines, href, isNothing } = this.#facts(place);
        if (isNothing) return;
        const box = cell.getBoundingClientRect();
        card.tell(box, title, lines, wayTo(href));
        const story = await storyOf(href);
        const isStill = card.isOpen && !card.isHeld && card.element.getAttribute("aria-label") === title;
        if (isStill && story.length) card.tell(box, title, [...lines, ...story], wayTo(href));
    }

    /** The same by keyboard, all of it at once; the way to the history has the focus. */
    async open() {
        const { card, cursor, strip } = this.grid;
        const { row, column, cell } = cursor;
        const { title, lines, href, isNothing } = this.#facts({ row, column });
        const average = this.grid.besides?.average.line(row);
        if (average) lines.push(average);
        if (isNothing && !href && !average) return strip.say("Рассказать не о чем: в этой клетке ничего не было.");
        const late = new Promise((over) => { setTimeout(over, LONGEST_WAIT, []); });
        const story = await Promise.race([storyOf(href), late]);
        if (cursor.cell !== cell || !cell.contains(document.activeElement)) return null;
        card.tell(cell.getBoundingClientRect(), title, [...lines, ...story], wayTo(href));
        card.back = cell;
        card.element.querySelector("a")?.focus();
        return strip.tell([...lines, ...story].join(". "));
    }

    #placeOf(cell) {
        const [row, column] = [cell.parentNode.sectionRowIndex, cell.cellIndex - 1];
        return cell.isConnected && column < this.grid.sheet.columns.length ? { row, column } : null;
    }

    /** What the page itself knows of a cell; `isNothing` where nothing stands in it. */
    #facts({ row, column }) {
        const { sheet, strip } = this.grid;
        const work = sheet.columns[column];
        const again = cellAgain(sheet, row, column).filter((entry) => entry !== null);
        const said = [spokenText(sheet.absence(row, column), sheet.entries(row, column)), ...again].join(" → ");
        const more = [...strip.more({ row, column }, {}), ...cellSigns(sheet, { row, column })];
        return {
            title: `${sheet.names[row]} · ${said}`, lines: [`${work.kind}${weightText(work)}`, ...more],
            href: strip.wayToHistory({ row, column }), isNothing: sheet.isEmpty(row, column) && !more.length,
        };
    }
}

function wayTo(href) {
    const link = Object.assign(document.createElement("a"), { href, className: "button", textContent: "История" });
    return href ? [link] : [];
}

/** Who wrote the mark last, when, and from when the family sees it; who wrote the absence: as the history tells it. */
async function storyOf(href) {
    const page = href && await fetched(href);
    const last = page ? [...page.querySelectorAll(".trail")].map((trail) => trail.querySelector("li")) : [];
    return last.filter((item) => !item.closest("[data-part='notes']")).flatMap((item) => {
        const about = item.closest("[data-part='absence']") ? "Посещаемость: " : "";
        const [who, time, seen] = [".trail__who", "time", "[data-part='seen']"]
            .map((each) => item.querySelector(each)?.textContent.trim());
        return [`${about}${[who, time].filter(Boolean).join(", ")}`, seen].filter(Boolean);
    });
}
