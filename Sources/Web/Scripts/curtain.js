// «Шторка»: F9 hides everything on the page, for whoever stands behind, until F9 is pressed again.

let drawn = null;

/** Draws the curtain, or opens it. */
export function turnCurtain() {
    if (isLocked()) return null;
    if (drawn) return openCurtain();
    drawCurtain("Шторка: данные скрыты. Чтобы вернуться, нажмите F9 или кнопку.", "Открыть шторку", openCurtain);
    return null;
}

/** The sign-in has ended: whoever sits here now may be somebody else, and neither reads nor writes. */
export function lockCurtain(words, title, run) {
    if (drawn?.dataset.locked === words) return;
    openCurtain();
    drawCurtain(words, title, run).dataset.locked = words;
}

/** Whether it is drawn for good: nobody is known to sit here. */
export function isLocked() { return Boolean(drawn?.dataset.locked); }

/** The same person is back. */
export function unlockCurtain() {
    if (isLocked()) openCurtain();
}

function openCurtain() {
    const old = drawn;
    drawn = null;
    old?.close();
    old?.remove();
}

function drawCurtain(words, title, run) {
    const curtain = document.createElement("dialog");
    drawn = curtain;
    curtain.className = "curtain";
    const text = document.createElement("p");
    text.textContent = words;
    const button = document.createElement("button");
    button.className = "button";
    button.type = "button";
    button.textContent = title;
    button.addEventListener("click", run);
    curtain.append(text, button);
    // Esc closes windows by habit; what was hidden on purpose is not shown by habit.
    curtain.addEventListener("cancel", (event) => event.preventDefault());
    // A second Esc would close it all the same until the next task, and a key in between would reach the page.
    curtain.addEventListener("keydown", (event) => event.key === "Escape" && event.preventDefault());
    curtain.addEventListener("close", () => {
        if (drawn === curtain) curtain.showModal();
    });
    document.body.append(curtain);
    curtain.showModal();
    return curtain;
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
