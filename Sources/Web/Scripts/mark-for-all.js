// One mark for a whole column, asked for in a window.
import { allowedText, isMark } from "./cells.js";
import { fillColumn } from "./column-actions.js";
import { showForm } from "./works.js";
import { PRESENT } from "./writes.js";

/** Whoever was away gets no mark with the others. */
function wasThere({ sheet }, at) {
    return (row) => {
        const letter = sheet.absence(row, at);
        return letter === null || PRESENT.test(sheet.rules.symbols[letter]);
    };
}

/** Asks for one mark and gives it to everybody who was there and has none. */
export function askForAll(grid, at) {
    const { sheet, strip, cursor } = grid;
    const form = document.createElement("form");
    const label = document.createElement("label");
    label.className = "field";
    label.textContent = "Отметка всем, кто был на уроке и ещё без отметки";
    const field = document.createElement("input");
    Object.assign(field, { className: "input", maxLength: 3, autocomplete: "off", required: true });
    field.dataset.size = "mark";
    label.append(field);
    const submit = document.createElement("button");
    submit.className = "button";
    submit.dataset.kind = "main";
    submit.textContent = "Поставить";
    form.append(label, submit);
    const dialog = showForm("Всем отметку", form, () => cursor.cell.focus());
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        const value = field.value.trim();
        dialog.close();
        if (isMark(value, sheet.rules.scale)) fillColumn(grid, at, value, wasThere(grid, at));
        else strip.say(allowedText(sheet.rules.symbols, sheet.rules.scale), "warn");
    });
}
