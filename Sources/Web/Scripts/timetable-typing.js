// A field in a cell of a timetable: Enter keeps what is typed, Escape and leaving the field do not.

/** Opens the field; `keep` takes the text and answers whether it could, `leave` is called when the field is gone. */
export function typeInCell(cell, text, keep, leave) {
    const input = document.createElement("input");
    Object.assign(input, { className: "input", value: text });
    input.setAttribute("aria-label", "Уроки клетки");
    cell.append(input);
    input.focus();
    let isOver = false;
    const close = async (isKept) => {
        if (isOver) return;
        isOver = true;
        if (isKept && !(await keep(input.value.trim()))) { isOver = false; input.focus(); return; }
        input.remove();
        leave();
    };
    input.addEventListener("keydown", (event) => {
        event.stopPropagation();
        if (event.key === "Enter") { event.preventDefault(); close(true); }
        if (event.key === "Escape") close(false);
    });
    input.addEventListener("blur", () => close(false));
}
