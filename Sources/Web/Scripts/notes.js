// What is said of one cell besides its mark, by Shift+F2: notes to the family or among the staff, as Excel's; the work
// done again; and for a point the day by which the work is to be handed in.
import { cellAgain, cellDue, cellNotes, lateAddress } from "./cell-extras.js";
import { allowedText, isMark } from "./cells.js";
import { dueAddress, markAddress, noteAddress } from "./facets.js";
import { showForm } from "./works.js";

const AUDIENCES = [["Семье", "ученик и родители прочтут в дневнике"], ["Только учителям", "семья этого не увидит"]];
const LONGEST_NOTE = 500;

export class Notes {
    constructor({ sheet, cursor, strip, entry }) { Object.assign(this, { sheet, cursor, strip, entry }); }

    open() {
        const { sheet, cursor: { row, column } } = this;
        if (!sheet.isEditable(row, column)) return this.strip.say(this.strip.whyLocked(row, column), "warn");
        const form = document.createElement("form");
        const fields = [...this.#notes(row, column), ...this.#again(row, column), ...this.#late(row, column)];
        fields.push(...this.#due(row, column));
        form.append(...fields.map(({ label }) => label));
        const submit = document.createElement("button");
        Object.assign(submit, { className: "button", textContent: "Сохранить" });
        submit.dataset.kind = "main";
        form.append(submit);
        const dialog = showForm(sheet.names[row], form, () => this.cursor.cell.focus());
        // Enter saves, as in a spreadsheet; a new line is Shift+Enter.
        form.addEventListener("keydown", (event) => {
            const saves = event.key === "Enter" && !event.shiftKey && !event.isComposing;
            if (!saves || !event.target.matches("textarea")) return;
            event.preventDefault();
            form.requestSubmit();
        });
        for (const each of fields) {
            Object.assign(each, { began: each.field.value, shown: sheet.facets.value(each.address) });
        }
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            // What nobody has touched here is not written over what others have written meanwhile.
            const touched = fields.filter(({ field, began }) => field.value !== began);
            const moved = touched.filter(({ address, shown }) => sheet.facets.value(address) !== shown);
            if (moved.length) return this.#ask(form, moved);
            const wrong = touched.find(({ address, field }) => address.startsWith("mark:") && !this.#isMark(field));
            if (wrong) return this.#refuse(form, wrong.field);
            dialog.close();
            return this.#write(touched.map(({ address, field }) => [address, field.value.trim() || null]));
        });
        return null;
    }

    #isMark({ value }) { return !value.trim() || isMark(value.trim().toLowerCase(), this.sheet.rules.scale); }

    /** The form stays with all that was typed, and its one wrong field has the focus. */
    #refuse(form, field) {
        field.setAttribute("aria-invalid", "true");
        field.focus();
        const { symbols, scale } = this.sheet.rules;
        this.#tell(form, `Пересдача: ${allowedText(symbols, scale)}`);
    }

    #tell(form, words) {
        const line = form.querySelector(".notice") ?? document.createElement("p");
        line.className = "notice";
        line.dataset.kind = "warn";
        line.setAttribute("role", "alert");
        line.textContent = words;
        form.prepend(line);
    }

    /** Somebody else has written while the form was open: it is shown, and saving once more puts these words over. */
    #ask(form, moved) {
        for (const each of moved) each.shown = this.sheet.facets.value(each.address);
        const theirs = moved.map(({ shown }) => (shown === null ? "пусто" : `«${shown}»`)).join(", ");
        this.#tell(form, `Пока форма была открыта, здесь записали: ${theirs}. Сохраните ещё раз, чтобы заменить.`);
    }

    #notes(row, column) {
        const { sheet } = this;
        return AUDIENCES.map(([title, hint], audience) => {
            const field = document.createElement("textarea");
            const value = cellNotes(sheet, row, column)[audience] ?? "";
            Object.assign(field, { rows: 2, maxLength: LONGEST_NOTE, value });
            const address = noteAddress(sheet.students[row], sheet.columns[column], audience);
            return { address, field, label: labelled(title, hint, field) };
        });
    }

    /** A field for each attempt that stands and one for the next; the first mark stays whatever is typed here. */
    #again(row, column) {
        const { sheet } = this;
        const first = sheet.entries(row, column)[0];
        if ([null, ".", "нео"].includes(first)) return [];
        const standing = cellAgain(sheet, row, column);
        const next = standing.findIndex((entry) => entry === null);
        return standing.slice(0, next < 0 ? standing.length : next + 1).map((entry, at) => {
            const field = document.createElement("input");
            Object.assign(field, { maxLength: 3, autocomplete: "off", value: entry ?? "" });
            field.dataset.size = "mark";
            const address = markAddress(sheet.students[row], sheet.columns[column], (at + 1) * 2);
            const title = at ? `Пересдача ${at + 1}` : "Пересдача";
            return { address, field, label: labelled(title, "первая отметка останется, в среднем — последняя", field) };
        });
    }

    /** By how many minutes the student was late; it stands with the first column of a lesson. */
    #late(row, column) {
        const { sheet } = this;
        const home = sheet.columns[sheet.homes[column]];
        if (sheet.rules.symbols[sheet.absence(row, column)] !== "late") return [];
        const field = document.createElement("input");
        const address = lateAddress(sheet.students[row], home);
        const value = sheet.facets.value(address) ?? "";
        Object.assign(field, { type: "number", min: 1, max: 240, inputMode: "numeric", value });
        field.dataset.size = "mark";
        return [{ address, field, label: labelled("Опоздание, минут", "семья прочтёт в дневнике", field) }];
    }

    #due(row, column) {
        const { sheet } = this;
        if (sheet.entries(row, column)[0] !== ".") return [];
        const field = document.createElement("input");
        Object.assign(field, { type: "date", value: cellDue(sheet, row, column) ?? "" });
        field.dataset.size = "date";
        const address = dueAddress(sheet.students[row], sheet.columns[column]);
        return [{ address, field, label: labelled("Сдать до", "точка в отметку сама не превратится", field) }];
    }

    #write(writes) {
        const { sheet, strip } = this;
        // A point always has a day: an emptied field leaves the one that stands.
        const kept = writes.filter(([address, value]) => value || !address.startsWith("due:"));
        const step = this.entry.steps.perform(kept);
        for (const { address } of step ?? []) sheet.drawAddress(address);
        this.cursor.go(this.cursor.row, this.cursor.column);
        return strip.say(step ? "Записано." : "Ничего не изменилось.");
    }
}

function labelled(title, hint, field) {
    const label = document.createElement("label");
    label.className = "field";
    const name = document.createElement("span");
    name.className = "field__label";
    name.textContent = title;
    const about = document.createElement("span");
    about.className = "field__hint";
    about.textContent = hint;
    field.className = "input";
    label.append(name, about, field);
    return label;
}
