// Keys for fingers: stays open and goes on to the next student with every mark.
import { marksBefore } from "./cell-card.js";
import { spokenText, weightText } from "./cells.js";
import { placeUnder, uncover } from "./placing.js";
import { spokenDay } from "./strip.js";

const IN_ROW = 4;

export class Pad {
    constructor(grid) {
        this.grid = grid;
        this.element = part("div", "pad");
        this.element.setAttribute("role", "group");
        this.element.setAttribute("aria-label", "Отметки");
        // The cell keeps the focus, so that the system's keyboard never comes up.
        this.element.addEventListener("pointerdown", (event) => event.preventDefault());
        this.element.addEventListener("keydown", (event) => this.#pressed(event));
        this.name = part("span", "pad__name");
        this.was = part("span", "pad__was");
        const head = part("div", "pad__head");
        const close = this.#button("✕", () => this.close(), "Закрыть");
        const more = this.#button("⋯", () => this.grid.reach.take("menu", this.grid.cursor.cell), "Меню клетки");
        close.className = more.className = "pad__close";
        head.append(this.name, this.was, more, close);
        this.lesson = part("p", "quiet");
        this.line = part("div", "pad__head");
        const note = this.#button("Заметка", () => this.grid.run({ type: "note" }));
        note.className = "pad__close";
        this.line.append(this.lesson, note);
        this.keys = part("div", "pad__keys");
        this.steps = part("div", "pad__steps");
        this.previous = this.#button("", () => this.#step(-1));
        this.next = this.#button("", () => this.#step(1));
        this.steps.append(this.previous, this.#command("↶", { type: "undo" }, "Отменить"), this.next);
        this.element.append(head, this.line, this.keys, this.steps);
        this.answers = grid.strip.actions;
        this.#fill();
        document.body.append(this.element);
    }

    get isOpen() { return this.element.hasAttribute("data-open"); }

    #fill() {
        const { symbols, scale } = this.grid.sheet.rules;
        const letters = Object.keys(symbols).filter((letter) => letter.length === 1).slice(0, 5);
        const isSpoken = typeof scale[0] === "string";
        const digits = !isSpoken && Math.max(0, ...scale) <= 9 ? [...scale].reverse().map(String) : [];
        const low = digits.splice(4);
        for (const value of digits) this.#key(value, { type: "digit", value });
        if (isSpoken) scale.forEach((word, at) => this.#key(word, { type: "digit", value: String(at + 1) }));
        for (const letter of letters) this.#key(letter, { type: "absence", letter });
        for (const value of low) this.#key(value, { type: "digit", value });
        if (scale.length) this.#key("•", { type: "point" }, "Точка");
        if (this.grid.sheet.rules.two && scale.length) this.#key("/", { type: "slash" }, "Вторая отметка");
        if (scale.length && !digits.length && !isSpoken) this.#key("123", { type: "edit" }, "Ввести отметку");
        this.#key("⌫", { type: "clear" }, "Стереть");
    }

    #key(title, action, label) { this.keys.append(this.#command(title, action, label)); }

    #command(title, action, label) {
        return this.#button(title, (event) => {
            const isHeld = this.element.contains(document.activeElement);
            navigator.vibrate?.(10);
            this.grid.run(action);
            this.show();
            if (isHeld && !this.grid.editor.isOpen) event.currentTarget.focus();
        }, label);
    }

    #pressed(event) {
        const keys = [...this.keys.children];
        const at = keys.indexOf(document.activeElement);
        const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -IN_ROW, ArrowDown: IN_ROW }[event.key];
        if (event.key === "Escape") this.close();
        else if (step && at >= 0) keys[at + step]?.focus();
        else return;
        event.preventDefault();
        event.stopPropagation();
    }

    #button(title, run, label) {
        const button = Object.assign(part("button", ""), { type: "button", textContent: title });
        if (label) button.setAttribute("aria-label", label);
        button.addEventListener("click", run);
        return button;
    }

    /** Opened by a key it has the focus, until Esc gives it back to the cell. */
    open(isByKey = false) {
        if (this.grid.sheet.readOnly) return;
        this.element.setAttribute("data-open", "");
        // It lies over the strip: what is asked there is answered here.
        this.line.after(this.answers);
        this.grid.table.closest(".sheet")?.setAttribute("data-pad", "");
        this.show();
        if (!isByKey) return;
        // By a key it is a menu at its cell.
        if (innerWidth >= 700) {
            this.element.style.bottom = "auto";
            placeUnder(this.element, this.grid.cursor.cell.getBoundingClientRect());
        }
        this.keys.firstChild.focus();
    }

    /** True if it was open. */
    close() {
        if (!this.isOpen) return false;
        this.element.removeAttribute("data-open");
        this.element.removeAttribute("style");
        this.grid.strip.note.after(this.answers);
        this.grid.table.closest(".sheet")?.removeAttribute("data-pad");
        this.grid.cursor.cell.focus();
        return true;
    }

    show() {
        if (!this.isOpen) return;
        const { sheet, cursor, strip: { where, note } } = this.grid;
        const column = sheet.columns[cursor.column];
        // On a whiteboard the rows are large, and so are the keys.
        this.element.dataset.density = sheet.table.dataset.density ?? "";
        this.name.textContent = cursor.isRange ? where.textContent : sheet.names[cursor.row];
        // What was refused, and why, would lie under the keys.
        this.lesson.textContent = note.dataset.kind ? note.textContent
            : `${spokenDay(column.day)} · ${column.kind}${weightText(column)}${marksBefore(sheet, cursor)}`;
        const now = spokenText(sheet.absence(cursor.row, cursor.column), sheet.entries(cursor.row, cursor.column));
        this.was.textContent = `${now} · ср. ${sheet.averageCell(cursor.row).textContent}`;
        this.previous.textContent = `‹ ${sheet.names[cursor.row - 1] ?? ""}`;
        this.previous.disabled = cursor.row === 0;
        this.next.textContent = `${sheet.names[cursor.row + 1] ?? ""} ›`;
        this.next.disabled = cursor.row === cursor.lastRow;
        uncover(this.grid.cursor.cell, this.element);
    }

    #step(rows) {
        const { cursor } = this.grid;
        cursor.go(cursor.row + rows, cursor.column);
    }
}

function part(tag, name) {
    const element = document.createElement(tag);
    element.className = name;
    return element;
}
