// Everything that can be done with a column, as links and buttons of its card.
import { allowedText, isMark } from "./cells.js";
import { PRESENT, markWrites } from "./writes.js";
import { showForm } from "./works.js";

export function columnActions(grid, at, close) {
    const { sheet, works } = grid;
    const column = sheet.columns[at];
    const lesson = sheet.heads[at].querySelector("a");
    const ways = [way("Урок", lesson)];
    const add = (title, run, keys) => ways.push(button(title, () => { close(); run(); }, keys));
    if (!sheet.readOnly && column.open) {
        if (column.editable) add("Перекличка", () => roll(grid, at), "0");
        add("+ работа", () => works.open(at, "work", true), "Alt+=");
        add("Изменить работу…", () => works.open(at, "work"));
        if (column.editable && column.marked !== false && sheet.rules.scale.length) {
            add("Всем отметку…", () => askForAll(grid, at));
            add("Точку всем без отметки", () => fill(grid, at, ".", () => true));
        }
        add("Скрыть от семей до…", () => works.open(at, "veil"));
        if (column.w > 0 && isColumnEmpty(sheet, at)) add("Удалить работу…", () => works.open(at, "remove"));
    }
    const { move, ask } = sheet.table.dataset;
    const isAsked = ask && sheet.heads[at].matches(".is-locked");
    if (isAsked) ways.push(way("Попросить открыть", { href: `${ask}?l=${column.l}` }));
    if (move) ways.push(way("Перенести на дату…", { href: `${move}/${column.l}` }));
    return ways.filter(Boolean);
}

function roll(grid, at) {
    grid.cursor.go(grid.cursor.row, at);
    grid.run({ type: "roll" });
}

function isColumnEmpty(sheet, at) {
    return sheet.rows.every((_, row) => sheet.entries(row, at).every((entry) => entry === null));
}

/** One step for the whole column: every open cell without a mark that `suits`. */
function fill({ sheet, entry, strip, cursor }, at, value, suits) {
    const rows = sheet.rows.map((_, row) => row).filter((row) => sheet.isEditable(row, at)
        && sheet.entries(row, at).every((each) => each === null) && suits(row));
    const step = entry.steps.perform(rows.flatMap((row) => markWrites(sheet, row, at, [value, null])));
    for (const { address } of step ?? []) sheet.drawAddress(address);
    cursor.go(cursor.row, at);
    strip.say(rows.length ? `Поставлено: ${rows.length}. Ctrl+Z — отменить.` : "Ставить некому: отметки уже есть.");
}

/** Whoever was away gets no mark with the others. */
function wasThere({ sheet }, at) {
    return (row) => {
        const letter = sheet.absence(row, at);
        return letter === null || PRESENT.test(sheet.rules.symbols[letter]);
    };
}

function askForAll(grid, at) {
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
        if (isMark(value, sheet.rules.scale)) fill(grid, at, value, wasThere(grid, at));
        else strip.say(allowedText(sheet.rules.symbols, sheet.rules.scale), "warn");
    });
}

function way(title, link) {
    if (!link) return null;
    const element = document.createElement("a");
    element.className = "button";
    element.href = link.href;
    element.textContent = title;
    return element;
}

function button(title, run, keys) {
    const element = document.createElement("button");
    Object.assign(element, { type: "button", className: "button", textContent: title });
    if (keys) element.title = keys;
    element.addEventListener("click", run);
    return element;
}
