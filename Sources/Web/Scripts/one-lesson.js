// A phone shows one lesson at a time: one column, large rows, arrows to the neighbours.
import { weightText } from "./cells.js";
import { spokenDay } from "./strip.js";
import { PRESENT, letterWrites } from "./writes.js";

export class OneLesson {
    constructor(grid) {
        this.grid = grid;
        this.page = grid.table.closest(".sheet");
        this.bar = document.createElement("div");
        this.bar.className = "onelesson";
        this.back = this.#button("‹", "Предыдущий урок", () => this.#turn(-1));
        this.day = document.createElement("div");
        this.day.className = "onelesson__day";
        this.on = this.#button("›", "Следующий урок", () => this.#turn(1));
        const roll = document.createElement("div");
        roll.className = "onelesson__roll";
        this.rollButton = this.#button("Все на месте", null, () => {
            grid.run({ type: "roll" });
            this.show();
        });
        this.rollButton.className = "button";
        this.away = this.#button("Кого нет", "Отмечать, кого нет", () => {
            this.away.setAttribute("aria-pressed", String(!this.isCalling));
            // The keys would lie over the rows that are touched now.
            if (this.isCalling) grid.pad?.close();
            const how = "Касание строки: Н, ещё раз — О, ещё раз — здесь.";
            grid.strip.say(this.isCalling ? how : "Касание ставит отметки.");
        });
        this.away.className = "button";
        this.away.setAttribute("aria-pressed", "false");
        grid.table.addEventListener("click", (event) => this.#call(event), true);
        this.missing = document.createElement("span");
        this.lesson = document.createElement("a");
        this.lesson.textContent = "Тема и задание";
        // Its words come later, its place is kept for them: no row moves away from under a finger.
        this.homework = document.createElement("a");
        this.homework.textContent = "ДЗ";
        this.homework.hidden = !("homework" in grid.table.dataset);
        const more = () => grid.reach.take("column", grid.cursor.column);
        this.more = this.#button("Ещё", "Ещё: работы и отметки столбца", more);
        this.more.className = "button";
        const line = this.#button("Строка", "Строка урока", () => grid.reach.openLine());
        line.className = "button";
        line.hidden = grid.sheet.readOnly;
        roll.append(this.lesson, this.homework, this.rollButton, this.away, this.missing, line, this.more);
        this.bar.append(this.back, this.day, this.on, roll);
        grid.table.before(this.bar);
        const narrow = matchMedia("(max-width: 699px)");
        narrow.addEventListener("change", () => this.#switch(narrow.matches));
        this.#switch(narrow.matches);
    }

    #button(title, label, run) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = title;
        if (label) button.setAttribute("aria-label", label);
        button.addEventListener("click", run);
        return button;
    }

    get isCalling() { return this.active && this.away.getAttribute("aria-pressed") === "true"; }

    /** The roll by one finger: a touch of a row says that its student is missing, late, or there after all. */
    #call(event) {
        const row = event.target.closest("tbody tr");
        if (!this.isCalling || !row) return;
        event.preventDefault();
        event.stopPropagation();
        const { sheet, cursor, strip } = this.grid;
        const [at, column] = [row.sectionRowIndex, cursor.column];
        if (!sheet.isEditable(at, column)) return strip.say(strip.whyLocked(at, column), "warn");
        const letters = Object.entries(sheet.rules.symbols);
        const letterOf = (meaning) => letters.find(([, each]) => each === meaning)?.[0];
        const now = sheet.absence(at, column);
        const next = now === null ? letterOf("absent") : now === letterOf("absent") ? letterOf("late") : null;
        cursor.go(at, column, { focus: false });
        this.grid.writeTogether(letterWrites(sheet, at, column, next ?? null));
        this.show();
        return strip.say(`${sheet.names[at]}: ${next ?? "здесь"}`);
    }

    #switch(isOne) {
        for (const element of [this.page, this.grid.table]) {
            if (isOne) element.dataset.view = "one";
            else delete element.dataset.view;
        }
        this.grid.cursor.sizes = null;
        this.active = isOne;
        this.show();
    }

    #turn(step) {
        const { cursor } = this.grid;
        cursor.go(cursor.row, cursor.column + step, { focus: false });
        this.show();
    }

    show() {
        if (!this.active) return;
        const { sheet, cursor } = this.grid;
        const at = cursor.column;
        if (this.shown !== at) {
            if (this.shown !== undefined) this.#mark(this.shown, false);
            this.#mark(at, true);
            this.shown = at;
        }
        const column = sheet.columns[at];
        const title = document.createElement("b");
        title.textContent = spokenDay(column.day);
        const note = document.createElement("small");
        note.textContent = column.note ?? "";
        this.day.replaceChildren(title, `${column.kind}${weightText(column)}`, note);
        const page = sheet.heads[at]?.querySelector("a");
        this.lesson.hidden = !page;
        if (page) this.lesson.href = page.href;
        this.back.disabled = at === 0;
        this.on.disabled = at === cursor.lastColumn;
        const absences = sheet.rows.map((_, row) => sheet.absence(row, at)).filter(Boolean);
        const missing = absences.filter((letter) => !PRESENT.test(sheet.rules.symbols[letter]));
        this.missing.textContent = missing.length ? `нет: ${missing.length}` : "";
        this.rollButton.hidden = column.future || sheet.readOnly;
        this.away.hidden = this.rollButton.hidden;
        this.rollButton.textContent = sheet.isRollDone(at) ? "Перекличка проведена ✓" : "Все на месте";
    }

    #mark(column, isOn) {
        this.grid.sheet.rows.forEach((_, row) => this.grid.sheet.cell(row, column).classList.toggle("is-on", isOn));
    }
}
