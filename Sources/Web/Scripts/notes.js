// Notes to a cell, as Excel's: to the family, who read them in the diary, or among the staff. Shift+F2.
import { noteAddress } from "./facets.js";
import { showForm } from "./works.js";

const AUDIENCES = [["Семье", "ученик и родители прочтут в дневнике"], ["Только учителям", "семья этого не увидит"]];
const LONGEST = 500;

export class Notes {
    constructor({ sheet, cursor, strip, entry }) { Object.assign(this, { sheet, cursor, strip, entry }); }

    open() {
        const { sheet, cursor: { row, column } } = this;
        if (!sheet.isEditable(row, column)) return this.strip.say(this.strip.whyLocked(row, column), "warn");
        const form = document.createElement("form");
        const fields = AUDIENCES.map(([title, hint], audience) => this.#field(form, title, hint, audience));
        const submit = document.createElement("button");
        submit.className = "button";
        submit.dataset.kind = "main";
        submit.textContent = "Сохранить";
        form.append(submit);
        const dialog = showForm(`Заметка: ${sheet.names[row]}`, form, () => this.cursor.cell.focus());
        // Enter saves, as in a spreadsheet; a new line is Shift+Enter.
        form.addEventListener("keydown", (event) => {
            const saves = event.key === "Enter" && !event.shiftKey && !event.isComposing;
            if (!saves || !event.target.matches("textarea")) return;
            event.preventDefault();
            form.requestSubmit();
        });
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            dialog.close();
            this.#write(row, column, fields.map((field) => field.value.trim() || null));
        });
        return null;
    }

    #field(form, title, hint, audience) {
        const { row, column } = this.cursor;
        const label = document.createElement("label");
        label.className = "field";
        const name = document.createElement("span");
        name.className = "field__label";
        name.textContent = title;
        const about = document.createElement("span");
        about.className = "field__hint";
        about.textContent = hint;
        const field = document.createElement("textarea");
        Object.assign(field, { className: "input", rows: 2, maxLength: LONGEST });
        field.value = this.sheet.notes(row, column)[audience] ?? "";
        label.append(name, about, field);
        form.append(label);
        return field;
    }

    #write(row, column, words) {
        const { sheet } = this;
        const place = (audience) => noteAddress(sheet.students[row], sheet.columns[column], audience);
        const step = this.entry.steps.perform(words.map((each, audience) => [place(audience), each]));
        sheet.draw(row, column);
        this.strip.say(step ? "Заметка записана." : "Заметка прежняя.");
    }
}

/** «Семье: …» and «Учителям: …», for whoever looks at a cell. */
export function noteLines([family, staff]) {
    return [family && `Семье: ${family}`, staff && `Учителям: ${staff}`].filter(Boolean);
}
