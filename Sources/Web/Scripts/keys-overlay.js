// A dialog that lists keys: [title] begins a part, [keys, meaning] is a line.

export function showKeys(title, lines, after = () => {}) {
    const dialog = document.createElement("dialog");
    dialog.className = "dialog";
    const heading = document.createElement("h2");
    heading.id = "keys-title";
    heading.textContent = title;
    dialog.setAttribute("aria-labelledby", heading.id);
    const list = document.createElement("dl");
    list.className = "keys";
    for (const [keys, meaning] of lines) list.append(...(meaning ? keyLine(keys, meaning) : [partTitle(keys)]));
    const head = document.createElement("form");
    head.className = "dialog__head";
    head.method = "dialog";
    const close = document.createElement("button");
    close.className = "button";
    close.textContent = "Закрыть";
    head.append(heading, close);
    dialog.append(head, list);
    dialog.addEventListener("close", () => {
        dialog.remove();
        after();
    });
    document.body.append(dialog);
    dialog.showModal();
}

function keyLine(keys, meaning) {
    const term = document.createElement("dt");
    keys.split(", ").forEach((text, index) => {
        const keycap = document.createElement("kbd");
        keycap.textContent = text;
        term.append(index ? " " : "", keycap);
    });
    const text = document.createElement("dd");
    text.textContent = meaning;
    return [term, text];
}

function partTitle(text) {
    const title = document.createElement("dt");
    title.className = "keys__part";
    title.textContent = text;
    return title;
}
