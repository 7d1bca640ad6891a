// What a screen reader hears: one polite line, spoken after a pause, and one for failures.

const PAUSE = 150;

export class Said {
    constructor() {
        this.polite = spokenLine("status");
        this.urgent = spokenLine("alert");
        this.timer = null;
    }

    status(text) {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => { this.polite.textContent = text; }, PAUSE);
    }

    alert(text) { this.urgent.textContent = text; }

    /** Describes an element by a hidden sentence and by another element's text. */
    hint(element, text, other) {
        const line = document.createElement("p");
        line.className = "vh";
        line.id = "grid-hint";
        line.textContent = text;
        document.body.append(line);
        element.setAttribute("aria-describedby", `grid-hint ${other}`);
    }
}

function spokenLine(role) {
    const line = document.createElement("div");
    line.className = "vh";
    line.setAttribute("role", role);
    document.body.append(line);
    return line;
}
