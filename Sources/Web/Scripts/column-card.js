// The card of a column: what the lesson was, how its marks stand, and everything that can be done with the column. What
// it says is fetched with the other hands.
import { placeUnder } from "./placing.js";

const CARD_PAUSE = 300;
const CARD_LEAVE = 250;
const QUIET_AFTER_KEY = 2000;

export class ColumnCard {
    constructor(grid) {
        Object.assign(this, { grid, at: -1 });
        this.element = document.createElement("div");
        this.element.className = "colcard";
        this.element.hidden = true;
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
        addEventListener("scroll", () => this.isOpen && !this.isHeld && this.close(), { passive: true });
    }

    get isOpen() { return !this.element.hidden; }
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

    async #peek(target) {
        const head = target.closest?.("th[data-l]"), { reach } = this.grid;
        if (!head?.isConnected || this.isHeld) return;
        const column = this.#columnOf(head);
        const told = await reach.looked((hands) => hands.column(column, () => this.close()));
        const hovered = head.matches(":hover") && performance.now() > (this.quietUntil ?? 0);
        if (told && !this.isHeld && (hovered || head.contains(document.activeElement))) this.#show(column, told);
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
    #show(column, { title, lines, ways }) {
        this.at = column;
        this.tell(this.grid.sheet.heads[column].getBoundingClientRect(), title, lines, ways);
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

    /** The same with the focus inside: Enter on a head, the menu key, a finger. */
    async open(column) {
        clearTimeout(this.timer);
        this.back = document.activeElement;
        const told = await this.grid.reach.take("column", column, () => this.close());
        // Whoever has gone on meanwhile is not called back.
        if (!told || document.activeElement !== this.back) return;
        this.#show(column, told);
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
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    }
}
