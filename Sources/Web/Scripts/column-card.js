// The card of a column: what the lesson was, how its marks stand, and everything that can be done with the column.
import { columnActions } from "./column-actions.js";
import { columnFacts } from "./column-facts.js";
import { placeUnder } from "./placing.js";

const CARD_PAUSE = 300;
const CARD_LEAVE = 250;
const QUIET_AFTER_KEY = 2000;

export class ColumnCard {
    constructor(grid) {
        Object.assign(this, { grid, at: -1 });
        this.element = Object.assign(document.createElement("div"), { className: "colcard", hidden: true });
        this.element.setAttribute("role", "dialog");
        document.body.append(this.element);
        this.element.addEventListener("keydown", (event) => this.#key(event));
        this.element.addEventListener("focusout", (event) => this.#left(event));
        const { table } = grid;
        for (const area of [table.tHead, this.element]) {
            area.addEventListener("pointerover", (event) => event.pointerType === "mouse" && this.#over(event));
            area.addEventListener("pointerout", () => this.leaveSoon());
        }
        table.tHead.addEventListener("focusin", (event) => this.#later(() => this.#peek(event.target), CARD_PAUSE));
        table.tHead.addEventListener("focusout", () => this.leaveSoon());
        table.tBodies[0].addEventListener("keydown", () => this.#typed());
        table.tHead.addEventListener("click", (event) => this.#touched(event));
        table.addEventListener("contextmenu", (event) => this.#menu(event));
        addEventListener("keydown", (event) => event.key === "Escape" && this.#escaped(event), true);
        // It comes after the mouse or the focus that has called for it.
        this.#later(() => this.#peek(table.tHead.querySelector("th[data-l]:hover, th[data-l]:focus")), CARD_PAUSE);
        addEventListener("scroll", () => this.isOpen && !this.isHeld && this.close(), { passive: true });
    }

    get isOpen() { return !this.element.hidden; }
    /** Whether something was typed just now. */
    get isQuiet() { return performance.now() <= (this.quietUntil ?? 0); }
    /** Whether the focus is in the card: then it stays. */
    get isHeld() { return this.element.contains(document.activeElement); }

    #later(run, pause) {
        clearTimeout(this.timer);
        this.timer = setTimeout(run, pause);
    }

    #over({ target }) {
        if (this.element.contains(target)) clearTimeout(this.timer);
        else this.#later(() => this.#peek(target), CARD_PAUSE);
    }

    #peek(target) {
        const head = target?.closest?.("th[data-l]");
        if (!head?.isConnected || this.isHeld) return;
        const isHovered = head.matches(":hover") && !this.isQuiet;
        if (isHovered || head.contains(document.activeElement)) this.#show(this.#columnOf(head));
    }

    /** Whoever types is not shown a card for a while. */
    #typed() {
        this.quietUntil = performance.now() + QUIET_AFTER_KEY;
        if (this.isOpen && !this.isHeld) this.close();
    }

    /** Esc sends a card away that came by itself, wherever the focus is; the next Esc is the journal's. */
    #escaped(event) {
        if (!this.isOpen || this.isHeld || document.querySelector("dialog[open]")) return;
        event.stopPropagation();
        this.#typed();
    }

    #leave() {
        const focused = this.grid.sheet.heads[this.at]?.contains(document.activeElement);
        if (this.isOpen && !this.isHeld && !focused && !this.element.matches(":hover")) this.close();
    }

    #columnOf(head) { return this.grid.sheet.heads.indexOf(head); }

    /** A finger on a head opens the card; the lesson's page is one of its ways. */
    #touched(event) {
        const head = event.target.closest("th[data-l]");
        if (!head || event.pointerType === "mouse" || !matchMedia("(pointer: coarse)").matches) return;
        event.preventDefault();
        this.open(this.#columnOf(head));
    }

    #menu(event) {
        // A cell has a menu of its own, which leads here too.
        const head = event.target.closest("th[data-l]");
        if (event.pointerType === "touch" || !head) return;
        event.preventDefault();
        this.open(this.#columnOf(head));
    }

    leaveSoon() { this.#later(() => this.#leave(), CARD_LEAVE); }

    /** Shows the card under a column's head; the focus stays where it is. */
    #show(column) {
        const { sheet } = this.grid;
        this.at = column;
        const { title, lines } = columnFacts(sheet, column);
        const ways = columnActions(this.grid, column, () => this.close());
        this.tell(sheet.heads[column].getBoundingClientRect(), title, lines, ways);
    }

    /** The one card of the page under whatever is asked about. */
    tell(box, title, lines, actions) {
        const heading = document.createElement("b");
        heading.textContent = title;
        this.element.setAttribute("aria-label", title);
        const ways = document.createElement("div");
        ways.className = "colcard__ways";
        ways.append(...actions);
        const words = lines.map((text) => Object.assign(document.createElement("p"), { textContent: text }));
        this.element.replaceChildren(heading, ...words, ways);
        ways.hidden = !actions.length;
        this.element.hidden = false;
        placeUnder(this.element, box);
    }

    /** The same with the focus inside. */
    open(column) {
        clearTimeout(this.timer);
        this.back = document.activeElement;
        this.#show(column);
        this.element.querySelector("a, button")?.focus();
    }

    close() {
        const held = this.isHeld;
        this.element.hidden = true;
        if (held) (this.back?.isConnected ? this.back : this.grid.cursor.cell).focus();
        this.back = null;
        // The head that has the focus again does not open what was left just now.
        clearTimeout(this.timer);
    }

    #left({ relatedTarget: to }) { if (to && !this.element.contains(to)) this.close(); }

    #key(event) {
        const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
        if (event.key === "Escape") {
            this.close();
        } else if (step) {
            const ways = [...this.element.querySelectorAll("a, button")];
            ways[(ways.indexOf(document.activeElement) + step + ways.length) % ways.length].focus();
        } else return;
        event.preventDefault();
        event.stopPropagation();
    }
}
