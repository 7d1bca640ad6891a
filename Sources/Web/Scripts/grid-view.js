// Density, highlighting and where the cursor goes after a mark: the «Вид» menu of the journal.
import { preference, setPreference } from "./preferences.js";

/** Where the cursor goes after a mark: "down", "right" or "stay". */
export function advanceDirection() {
    return preference("advance", "down");
}

export function attachGridView(table, resized) {
    const show = () => {
        const coarse = matchMedia("(pointer: coarse)").matches ? "roomy" : "";
        const density = preference("density", coarse);
        if (density) table.dataset.density = density;
        else delete table.dataset.density;
        table.toggleAttribute("data-heat", preference("heat") === "on");
        press("[data-density-choice]", (button) => button.dataset.densityChoice === density);
        press("[data-advance-choice]", (button) => button.dataset.advanceChoice === advanceDirection());
        press("[data-heat-choice]", () => preference("heat") === "on");
        resized();
    };
    document.addEventListener("click", (event) => {
        const button = event.target.closest("[data-density-choice], [data-advance-choice], [data-heat-choice]");
        if (!button) return;
        const { densityChoice, advanceChoice } = button.dataset;
        if (densityChoice !== undefined) setPreference("density", densityChoice);
        else if (advanceChoice !== undefined) setPreference("advance", advanceChoice);
        else setPreference("heat", preference("heat") === "on" ? "off" : "on");
        show();
    });
    show();
}

function press(selector, isOn) {
    for (const button of document.querySelectorAll(selector)) button.setAttribute("aria-pressed", String(isOn(button)));
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
