// Writing into cells: marks, letters, the point, the second mark, erasing, filling, roll-call.
import { THIRD, allowedText, isMark, parseCell, spokenText } from "./cells.js";
import { goOn } from "./moves.js";
import { Steps } from "./steps.js";
import { cellWrites, eraseWrites, letterWrites, markWrites } from "./writes.js";

export class Entry {
    constructor(sheet, cursor, strip, advance) {
        Object.assign(this, { sheet, cursor, strip, advance, half: null, last: null });
        this.steps = new Steps(sheet);
    }

    /** Writes a mark or the point into the active cell or every cell of the range. */
    mark(value) {
        if (this.half) return this.#second(value);
        const { scale } = this.sheet.rules;
        if (value === "." ? !scale.length : !isMark(value, scale)) return this.#refused();
        return this.#write((row, column) => markWrites(this.sheet, row, column, [value, null]));
    }

    letter(letter) {
        this.dropHalf();
        const cells = this.#targets();
        const all = cells.length > 0 && cells.every(([row, column]) => this.sheet.absence(row, column) === letter);
        return this.#write((row, column) => letterWrites(this.sheet, row, column, all ? null : letter));
    }

    /** «/» right after a mark goes back to it and waits for the second one. */
    slash() {
        if (!this.takesSecond()) return;
        const { row, column } = this.cursor;
        this.half = [row, column];
        this.sheet.draw(row, column, "/");
        this.strip.say("Вторая отметка? Esc — не нужна.");
    }

    /** Stands on the cell of which «/» is said; false, and why, where no second mark can come. */
    takesSecond() {
        const { sheet, cursor, last } = this;
        const [row, column] = last?.cell ?? [cursor.row, cursor.column];
        const [first, second] = sheet.entries(row, column);
        const why = !sheet.rules.two ? "Здесь в клетке одна отметка."
            : first === null || !sheet.isEditable(row, column) ? "Сначала первая отметка, потом «/»."
                : second !== null && THIRD;
        if (why) this.strip.say(why, "warn");
        else if (last) cursor.go(row, column);
        return !why;
    }

    #second(value) {
        const [row, column] = this.half;
        if (value !== "." && !isMark(value, this.sheet.rules.scale)) return this.#refused();
        this.half = null;
        const first = this.sheet.entries(row, column)[0];
        return this.#write(() => markWrites(this.sheet, row, column, [first, value]));
    }

    /** True if a half-typed cell was given up. */
    dropHalf() {
        if (!this.half) return false;
        const [row, column] = this.half;
        this.half = null;
        this.sheet.draw(row, column);
        return true;
    }

    erase() {
        this.dropHalf();
        return this.#write((row, column) => eraseWrites(this.sheet, row, column), false);
    }

    /** Backspace takes back what has just been typed and returns to its cell; otherwise it erases. */
    back() {
        if (this.dropHalf()) return;
        const { last } = this;
        if (last?.step) this.turn("undo");
        if (last) this.cursor.go(...last.cell);
        // The same mark typed again has written nothing that could be undone.
        if (!last?.step) this.erase();
    }

    fillDown() {
        const { sheet, cursor: { range: { top } } } = this;
        return this.#write((row, column) => {
            const first = { absence: sheet.absence(top, column), entries: sheet.entries(top, column) };
            return row === top ? [] : cellWrites(sheet, row, column, first);
        }, false);
    }

    /** The sentence that says why typed text is no cell, or null. */
    check(text) { return parseCell(text, this.sheet.rules).error ?? null; }

    /** Writes the whole text of a cell, or of every cell of the range. */
    text(row, column, text, fills) {
        const parsed = parseCell(text, this.sheet.rules);
        if (!fills) this.cursor.go(row, column, { focus: false });
        this.#write((...place) => cellWrites(this.sheet, ...place, parsed), false);
    }

    turn(direction) {
        const outcome = this.steps[direction]();
        if (!outcome) return this.strip.say(direction === "undo" ? "Отменять нечего." : "Возвращать нечего.");
        this.#redraw(outcome.changed.map((write) => write.address));
        const other = outcome.skipped[0];
        const what = direction === "undo" ? "отменено" : "возвращено";
        if (other) return this.strip.say(`Не ${what}: клетку уже изменил ${other.by || "другой"}.`, "warn");
        return this.strip.say(`${what[0].toUpperCase()}${what.slice(1)}.`);
    }

    #targets() {
        return this.cursor.cells().filter(([row, column]) => this.sheet.isEditable(row, column));
    }

    #write(writesFor, advances = true) {
        const range = this.cursor.isRange, cells = this.cursor.cells();
        const open = cells.filter(([row, column]) => this.sheet.isEditable(row, column));
        if (!open.length) return this.#locked(cells);
        const step = this.steps.perform(open.flatMap(([row, column]) => writesFor(row, column)));
        if (step) this.#redraw(step.map((write) => write.address));
        const { row, column } = this.cursor;
        const written = spokenText(this.sheet.absence(row, column), this.sheet.entries(row, column));
        this.wrote = { cell: [row, column], step };
        if (advances && !range) this.#advance();
        else this.strip.show(this.cursor);
        const skipped = cells.length - open.length;
        if (skipped) return this.strip.say(`Пропущено закрытых: ${skipped}`, "warn");
        return this.strip.tell(range ? `${written}, клеток: ${open.length}` : written);
    }

    #advance() {
        const way = { down: [1, 0], right: [0, 1] }[this.advance()];
        if (way) goOn(this.cursor, ...way);
        else this.strip.show(this.cursor);
        this.typed = this.wrote;
    }

    #redraw(addresses) {
        const { sheet } = this;
        for (const address of new Set(addresses)) sheet.drawAddress(address);
    }

    #refused() {
        this.strip.say(allowedText(this.sheet.rules.symbols, this.sheet.rules.scale), "warn");
    }

    #locked(cells) {
        const [row, column] = cells[0] ?? [this.cursor.row, this.cursor.column];
        this.strip.say(this.strip.whyLocked(row, column), "warn");
    }
}
