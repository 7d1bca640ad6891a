// The «Вид» menu of the journal: how dense rows are, what is coloured, whether the head is shut, where the cursor goes
// after a mark, on which side the keys for fingers stand, and what Tab does.
import { preference, setPreference } from "./preferences.js";

const SWITCHES = ["heat", "shut", "tab"];
const CHOICES = ["density", "advance", "hand", ...SWITCHES];

/** Where the cursor goes after a mark: "down", "right" or "stay". */
export function advanceDirection() {
    return preference("advance", "down");
}

/** Whether Tab leaves the table at once, as it does on any other page. */
export function leavesByTab() { return preference("tab") === "on"; }

export function attachGridView(table, resized) {
    const show = () => {
        const coarse = matchMedia("(pointer: coarse)").matches ? "roomy" : "";
        const density = preference("density", coarse);
        if (density) table.dataset.density = density;
        else delete table.dataset.density;
        const hand = document.documentElement.dataset.hand = preference("hand", "right");
        const chosen = { density, advance: advanceDirection(), hand };
        for (const name of SWITCHES) {
            // A switch names no choice: its button is pressed while it is on.
            if (table.toggleAttribute(`data-${name}`, preference(name) === "on")) chosen[name] = "";
        }
        for (const name of CHOICES) {
            for (const button of document.querySelectorAll(`[data-${name}-choice]`)) {
                button.setAttribute("aria-pressed", String(button.dataset[`${name}Choice`] === chosen[name]));
            }
        }
        resized();
    };
    document.addEventListener("click", (event) => {
        const button = event.target.closest(CHOICES.map((name) => `[data-${name}-choice]`).join());
        if (!button) return;
        const name = CHOICES.find((each) => `${each}Choice` in button.dataset);
        const turned = preference(name) === "on" ? "off" : "on";
        setPreference(name, SWITCHES.includes(name) ? turned : button.dataset[`${name}Choice`]);
        show();
    });
    show();
}

/** A projector was found beside the screen: once, the way to the whiteboard is offered. */
export function offerBoard({ sheet, cursor, strip }) {
    const lesson = sheet.heads[cursor.column]?.querySelector("a");
    if (!screen.isExtended || !lesson || preference("board-offered")) return;
    setPreference("board-offered", "yes");
    strip.ask("Подключён второй экран. Включить режим доски?", [
        ["Режим доски", () => location.assign(lesson.href.replace("/lesson/", "/board/"))],
        ["Нет", () => strip.show(cursor)],
    ]);
}
