// What the line of the lesson says of each of its parts while it is typed.

/** A sentence about one part, and its kind: "" is ready to be written, "warn" waits for more, "err" cannot be. */
export function saidOfPart({ query, rows, text, cell }, sheet, column) {
    if (!rows.length) return [`«${query}» — такого в списке нет`, "err"];
    if (rows.length > 1) return [`«${query}» — кто из них? Допишите первую букву имени`, "warn"];
    const name = sheet.names[rows[0]].split(" ").slice(0, 2).join(" ");
    if (!text) return [`${name} — ?`, "warn"];
    if (cell.error) return [`${name} — ${text}: ${cell.error}`, "err"];
    return sheet.isEditable(rows[0], column) ? [`${name} — ${text}`, ""] : [`${name} — клетка закрыта`, "err"];
}

/** A line of the list; `kind` is what the styles know it by. */
export function lineItem(text, kind) {
    const line = document.createElement("li");
    line.textContent = text;
    if (kind) line.dataset.kind = kind;
    return line;
}
