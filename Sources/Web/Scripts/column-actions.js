// Everything that can be done with a column, as links and buttons of its card.
import { rollOf, wayToAsk } from "./column-ways.js";
import { markWrites } from "./writes.js";

export function columnActions(grid, at, close) {
    const { sheet, reach } = grid;
    const column = sheet.columns[at];
    const lesson = sheet.heads[at].querySelector("a");
    const ways = [way("Урок", lesson)];
    const add = (title, run, keys) => ways.push(button(title, () => { close(); run(); }, keys));
    if (!sheet.readOnly && column.open) {
        if (column.editable) add("Перекличка", () => rollOf(grid, at), "0");
        add("+ работа", () => reach.take("works", [at, "work", true]), "Alt+=");
        add("Изменить работу…", () => reach.take("works", [at, "work"]));
        if (column.editable && column.marked !== false && sheet.rules.scale.length) {
            add("Всем отметку…", () => reach.take("forAll", at));
            add("Точку всем без отметки", () => fillColumn(grid, at, ".", () => true));
        }
        add("Скрыть от семей до…", () => reach.take("works", [at, "veil"]));
        if (column.w > 0 && isColumnEmpty(sheet, at)) add("Удалить работу…", () => reach.take("works", [at, "remove"]));
    }
    const { move } = sheet.table.dataset;
    const ask = wayToAsk(sheet, at);
    if (ask) ways.push(way("Попросить открыть", { href: ask }));
    if (move) ways.push(way("Перенести на дату…", { href: `${move}/${column.l}` }));
    return ways.filter(Boolean);
}

function isColumnEmpty(sheet, at) {
    return sheet.rows.every((_, row) => sheet.entries(row, at).every((entry) => entry === null));
}

/** One step for the whole column: every open cell without a mark that `suits`. */
export function fillColumn({ sheet, entry, strip, cursor }, at, value, suits) {
    const rows = sheet.rows.map((_, row) => row).filter((row) => sheet.isEditable(row, at)
        && sheet.entries(row, at).every((each) => each === null) && suits(row));
    const step = entry.steps.perform(rows.flatMap((row) => markWrites(sheet, row, at, [value, null])));
    for (const { address } of step ?? []) sheet.drawAddress(address);
    cursor.go(cursor.row, at);
    strip.say(rows.length ? `Поставлено: ${rows.length}. Ctrl+Z — отменить.` : "Ставить некому: отметки уже есть.");
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
    if (keys) element.append(" ", Object.assign(document.createElement("kbd"), { textContent: keys }));
    element.addEventListener("click", run);
    return element;
}
