// What a key means in the journal, whatever the layout: teachers type on ЙЦУКЕН, often in the wrong one.

const LAYOUT = new Map(Object.entries({
    KeyQ: "Й", KeyW: "Ц", KeyE: "У", KeyR: "К", KeyT: "Е", KeyY: "Н", KeyU: "Г", KeyI: "Ш", KeyO: "Щ", KeyP: "З",
    BracketLeft: "Х", BracketRight: "Ъ", KeyA: "Ф", KeyS: "Ы", KeyD: "В", KeyF: "А", KeyG: "П", KeyH: "Р", KeyJ: "О",
    KeyK: "Л", KeyL: "Д", Semicolon: "Ж", Quote: "Э", KeyZ: "Я", KeyX: "Ч", KeyC: "С", KeyV: "М", KeyB: "И", KeyN: "Т",
    KeyM: "Ь", Comma: "Б", Period: "Ю", Backquote: "Ё",
}));

const ARROWS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

const NUMPAD = { NumpadDivide: "slash", NumpadSubtract: "clear", NumpadDecimal: "point", NumpadComma: "point" };

const WITH_CTRL = {
    KeyY: "redo", KeyA: "select-column", KeyC: "copy", KeyX: "cut", KeyD: "fill-down", Semicolon: "today",
    KeyI: "history", Space: "select-column", Enter: "flush", NumpadEnter: "flush", Home: "first-cell", End: "last-cell",
};

const WITH_ALT = {
    PageUp: "month-back", PageDown: "month-on", Digit0: "roll", Numpad0: "roll", ArrowDown: "pad",
    Equal: "add-work",
};

const PLAIN = {
    Home: "row-start", End: "row-end", PageUp: "page-up", PageDown: "page-down", F1: "help", F2: "edit", F6: "region",
    F8: "next-conflict", Escape: "escape", Backspace: "back", Delete: "clear", Enter: "enter", Tab: "tab",
};

const WITH_SHIFT = new Set(["Home", "End", "Enter", "Tab", "F6"]);

const MEANS_TYPED = new Set(["digit", "absence", "point", "slash", "roll", "ignored"]);

/** The meaning of one keydown, or null where the browser keeps the key. `symbols`: letter → meaning of the school. */
export function resolveKey(event, symbols) {
    if (event.composing || event.key === "Process" || event.key === "Dead") return null;
    const action = resolved(event, symbols);
    // Held down, a mark would run down the whole column.
    if (action && event.repeat && MEANS_TYPED.has(action.type)) return { type: "none" };
    return action;
}

function resolved(event, symbols) {
    const { key, code, shift } = event;
    if (event.ctrl || event.meta || event.alt) return combined(event);
    if (code.startsWith("Numpad")) {
        const action = fromNumpad(code, shift, symbols);
        if (action) return action;
    }
    if (ARROWS[key]) return moved(key, shift, false);
    if (Object.hasOwn(PLAIN, key)) {
        if (!shift) return { type: PLAIN[key] };
        if (key === "F2") return { type: "note" };
        // Shift+Esc, Shift+F1 and their like belong to the browser and the desktop.
        return WITH_SHIFT.has(key) ? { type: PLAIN[key], shift: true } : null;
    }
    if (key === " ") return shift ? { type: "select-row" } : { type: "ignored", key };
    if ([...key].length !== 1) return null;
    return typed(event, symbols);
}

function combined({ key, code, ctrl, meta, alt, shift }) {
    if (alt) return ctrl || meta || shift ? null : simple(WITH_ALT[code]);
    if (ARROWS[key]) return moved(key, shift, true);
    if (code === "KeyZ") return { type: shift ? "redo" : "undo" };
    const type = Object.hasOwn(WITH_CTRL, code) ? WITH_CTRL[code] : undefined;
    if (shift && type === "copy") return { type: "copy", shift: true };
    return shift ? null : simple(type);
}

function fromNumpad(code, shift, symbols) {
    if (/^Numpad[0-9]$/.test(code)) return { type: "digit", value: code.slice(6) };
    if (code === "NumpadMultiply") return letterMeaning("absent", symbols);
    if (code === "NumpadAdd") return letterMeaning("late", symbols);
    if (code === "NumpadEnter") return shift ? { type: "enter", shift: true } : { type: "enter" };
    return simple(NUMPAD[code]);
}

function typed({ key, code, shift }, symbols) {
    if (key === "?") return { type: "help" };
    if (key >= "0" && key <= "9") return { type: "digit", value: key };
    // On AZERTY the digits of the upper row need Shift; without it the place of the key is what was meant.
    if (/^Digit[0-9]$/.test(code) && !shift) return { type: "digit", value: code.slice(5) };
    const capital = key.toUpperCase();
    if (Object.hasOwn(symbols, capital)) return { type: "absence", letter: capital };
    if (/^[A-Z]$/.test(capital) && Object.hasOwn(symbols, LAYOUT.get(code) ?? "")) {
        return { type: "absence", letter: LAYOUT.get(code) };
    }
    if (key === "." || capital === "Ю") return { type: "point" };
    if (key === "," || (key === "<" && code === "Comma")) {
        if (code === "Slash") return { type: "point" };
        if (code === "Comma" && Object.hasOwn(symbols, "Б")) return { type: "absence", letter: "Б" };
    }
    if (key === "/" || key === "\\" || key === "|") return { type: "slash" };
    return { type: "ignored", key };
}

function letterMeaning(meaning, symbols) {
    const letter = Object.keys(symbols).find((each) => symbols[each] === meaning);
    return letter ? { type: "absence", letter } : null;
}

function moved(key, shift, edge) {
    const [rows, columns] = ARROWS[key];
    const action = { type: "move", rows, columns };
    if (shift) action.shift = true;
    if (edge) action.edge = true;
    return action;
}

function simple(type) {
    return type ? { type } : null;
}

/** Text typed in the wrong layout, letter by letter, as ЙЦУКЕН: «y 4» becomes «Н 4». */
export function toCyrillic(text) {
    return [...text.toUpperCase()].map((letter) => {
        if (letter === ",") return "Б";
        return /[A-Z]/.test(letter) ? LAYOUT.get(`Key${letter}`) : letter;
    }).join("");
}
