// Writing into cells: marks, letters, the point, the second mark, erasing, filling, roll-call.
import { allowedText, isMark, parseCell, spokenText } from "./cells.js";
import { rollAddress } from "./facets.js";
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
        if (value !== "." && !isMark(value, this.sheet.rules.scale)) return this.#refused();
        if (value === "." && !this.sheet.rules.scale.length) return this.#refused();
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
        const { sheet, cursor, last } = this;
        if (!sheet.rules.two) return this.strip.say("Здесь в клетке одна отметка.", "warn");
        const [row, column] = last?.cell ?? [cursor.row, cursor.column];
        if (sheet.entries(row, column)[0] === null || !sheet.isEditable(row, column)) {
            return this.strip.say("Сначала первая отметка, потом «/».", "warn");
        }
        if (last) cursor.go(row, column);
        this.half = [row, column];
        sheet.draw(row, column, "/");
        return this.strip.say("Вторая отметка? Esc — не нужна.");
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
        const cell = this.last?.cell;
        if (!cell) return void this.erase();
        this.turn("undo");
        this.cursor.go(...cell);
    }

    roll() {
        const { l, future } = this.sheet.columns[this.cursor.column];
        if (future || this.sheet.readOnly) return this.#locked([]);
        const done = this.sheet.facets.value(rollAddress(l)) !== null;
        this.steps.perform([[rollAddress(l), done ? null : "1"]]);
        this.sheet.drawRoll(l);
        return this.strip.say(done ? "Отметка о перекличке снята." : "Перекличка проведена.");
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

    text(row, column, text) {
        const parsed = parseCell(text, this.sheet.rules);
        this.cursor.go(row, column, { focus: false });
        this.#write(() => cellWrites(this.sheet, row, column, parsed), false);
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
        const range = this.cursor.isRange;
        const cells = this.cursor.cells();
        const open = cells.filter(([row, column]) => this.sheet.isEditable(row, column));
        if (!open.length) return this.#locked(cells);
        const step = this.steps.perform(open.flatMap(([row, column]) => writesFor(row, column)));
        if (step) this.#redraw(step.map((write) => write.address));
        const { row, column } = this.cursor;
        const written = spokenText(this.sheet.absence(row, column), this.sheet.entries(row, column));
        if (advances && !range) this.#advance(row, column, step);
        else this.strip.show(this.cursor);
        const skipped = cells.length - open.length;
        if (skipped) return this.strip.say(`Пропущено закрытых: ${skipped}`, "warn");
        return this.strip.tell(range ? `${written}, клеток: ${open.length}` : written);
    }

    #advance(row, column, step) {
        const direction = this.advance();
        if (direction === "down") this.cursor.go(row + 1, column);
        if (direction === "right") this.cursor.go(row, column + 1);
        if (direction === "stay") this.strip.show(this.cursor);
        this.typed = step ? { cell: [row, column] } : null;
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
