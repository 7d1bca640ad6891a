// «Шторка»: F9 hides everything on the page, for whoever stands behind, until F9 is pressed again.

let drawn = null;

/** Draws the curtain, or opens it. */
export function turnCurtain() {
    if (isLocked()) return null;
    if (drawn) return openCurtain();
    return hang("Шторка: данные скрыты. Чтобы вернуться, нажмите F9 или кнопку.", "Открыть шторку", openCurtain);
}

/** The sign-in has ended: whoever sits here now may be somebody else, and neither reads nor writes. */
export function lockCurtain(words, title, run) { hang(words, title, run, "1"); }

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

/** Hangs the curtain, or says another thing on the one that hangs: the window of the sign-in may stand over it. */
function hang(words, title, run, locked = "") {
    const old = drawn;
    drawn ??= newCurtain();
    drawn.dataset.locked = locked;
    // Not by `ariaLabel`: Firefox reflects it from version 119 on.
    drawn.setAttribute("aria-label", drawn.firstChild.textContent = words);
    Object.assign(drawn.lastChild, { textContent: title, onclick: run });
    // A field that loses the focus to it may come back here at once.
    if (!old) drawn.showModal();
}

function newCurtain() {
    const curtain = document.createElement("dialog");
    curtain.className = "curtain";
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button" });
    curtain.append(document.createElement("p"), button);
    // Esc closes windows by habit; what was hidden on purpose is not shown by habit.
    curtain.addEventListener("cancel", (event) => event.preventDefault());
    // A second Esc would close it all the same until the next task, and a key in between would reach the page.
    curtain.addEventListener("keydown", (event) => event.key === "Escape" && event.preventDefault());
    curtain.addEventListener("close", () => {
        if (drawn === curtain) curtain.showModal();
    });
    // All that comes after it is left off paper: not every browser that is still in use knows `:has`.
    document.body.prepend(curtain);
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
