// What the server has refused of a field, in words, with the choice that there is.

/** What was refused of a piece, in words; `theirs` is what stands by now. */
export function refusedWords(title, { operation: { set }, no: { code, msg, by } }, theirs) {
    const mine = `Вы ввели ${quotedWords(set)}.`;
    if (code !== "conflict") return `${title}: ${msg ?? "не записано."} ${mine}`;
    return `${title}: сейчас здесь ${quotedWords(theirs)}${by ? ` (${by})` : ""}. ${mine}`;
}

export function quotedWords(text) { return text ? `«${text}»` : "пусто"; }

/** A line about a refused piece, with the choice that there is. */
export function refusedLine(words, choices) {
    const line = document.createElement("p");
    line.className = "notice no-print";
    line.dataset.kind = "warn";
    line.setAttribute("role", "alert");
    const buttons = choices.map(([title, run]) => {
        const button = Object.assign(document.createElement("button"), { type: "button", textContent: title });
        button.className = "button";
        button.addEventListener("click", run);
        return button;
    });
    line.append(Object.assign(document.createElement("span"), { textContent: words }), ...buttons);
    return line;
}

/** The same of a piece whose field is no more: the period was closed, the student has left. */
export function strayLine(outbox, item) {
    const line = refusedLine(refusedWords(item.title, item, item.no.value), [["Убрать", () => {
        outbox.settle(item.url, item.address);
        line.remove();
    }]]);
    return line;
}
