// «Шторка»: F9 hides everything on the page, for whoever stands behind, until F9 is pressed again.

let drawn = null;

/** Draws the curtain, or opens it. */
export function turnCurtain() {
    if (drawn) return drawn.close();
    drawn = document.createElement("dialog");
    drawn.className = "curtain";
    const text = document.createElement("p");
    text.textContent = "Шторка: данные скрыты. Чтобы вернуться, нажмите F9 или кнопку.";
    const button = document.createElement("button");
    button.className = "button";
    button.type = "button";
    button.textContent = "Открыть шторку";
    button.addEventListener("click", () => drawn.close());
    drawn.append(text, button);
    // Esc closes windows by habit; what was hidden on purpose is not shown by habit.
    drawn.addEventListener("cancel", (event) => event.preventDefault());
    drawn.addEventListener("close", () => {
        drawn.remove();
        drawn = null;
    });
    document.body.append(drawn);
    drawn.showModal();
    return null;
}

/** F9 works everywhere, also while something is typed. */
export function watchCurtain() {
    addEventListener("keydown", (event) => {
        if (event.key !== "F9" || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        if (!event.repeat) turnCurtain();
    }, true);
}
