// F2: the whole text of a cell in one field laid over it.
import { cellText } from "./cells.js";
import { goOn } from "./moves.js";

export class Editor {
    constructor(sheet, cursor, entry, strip) {
        Object.assign(this, { sheet, cursor, entry, strip, field: null });
    }

    get isOpen() { return this.field !== null; }

    open(typed = null) {
        const { row, column } = this.cursor;
        if (!this.sheet.isEditable(row, column)) return this.strip.say(this.strip.whyLocked(row, column), "warn");
        const field = document.createElement("input");
        field.className = "grid__editor";
        field.maxLength = 12;
        field.autocomplete = "off";
        field.value = typed ?? cellText(this.sheet.absence(row, column), this.sheet.entries(row, column));
        field.setAttribute("aria-label", `${this.sheet.names[row]}: отметка`);
        const cell = this.cursor.cell;
        cell.textContent = "";
        cell.append(field);
        // Typed over a range it is the mark of all its cells.
        Object.assign(this, { field, place: [row, column], isTyped: typed !== null });
        this.fills = this.isTyped && this.cursor.isRange;
        field.focus();
        if (typed === null) field.select();
        field.addEventListener("blur", () => this.close(true));
        return null;
    }

    /** Takes a keydown while open; true where the journal must not see it. */
    key(event) {
        if (event.isComposing) return true;
        const isFilling = event.ctrlKey && event.key === "Enter";
        if (isFilling) this.fills = this.cursor.isRange;
        if (event.key === "Escape") this.close(false);
        else if (event.key === "Enter") this.close(true, isFilling ? 0 : event.shiftKey ? -1 : 1, 0);
        else if (event.key === "Tab") this.close(true, 0, event.shiftKey ? -1 : 1);
        else return true;
        event.preventDefault();
        return true;
    }

    close(keep, rows = 0, columns = 0) {
        if (!this.field) return;
        const { field, place: [row, column] } = this;
        const error = keep ? this.entry.check(field.value) : null;
        const left = !field.isConnected || document.activeElement !== field;
        if (error && !left) {
            field.setAttribute("aria-invalid", "true");
            return this.strip.say(error, "warn");
        }
        this.field = null;
        field.remove();
        this.sheet.draw(row, column);
        if (keep && !error) this.entry.text(row, column, field.value, this.fills);
        if (left) return error ? this.strip.say(error, "warn") : null;
        // The very next Backspace takes a typed mark back, and «/» adds to it.
        this.entry.typed = keep && this.isTyped && !this.fills ? this.entry.wrote : null;
        if (this.fills) this.cursor.cell.focus();
        else if (rows || columns) goOn(this.cursor, rows, columns);
        else this.cursor.go(row, column);
        return null;
    }
}
