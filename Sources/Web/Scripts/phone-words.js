// What the phone's view says of the lesson it shows: its topic and homework in words, and the days of its neighbours.
import { spokenDay } from "./strip.js";

/** As many as a line of a small phone takes, lest the rows below move. */
const LONGEST_WORDS = 34;

export class PhoneWords {
    constructor(grid) {
        this.grid = grid;
        this.show();
    }

    /** Draws the words anew on the phone's view; elsewhere only where another column came, for when it turns to it. */
    show() {
        const { sheet, cursor, oneLesson, table } = this.grid;
        const at = cursor.column, page = sheet.heads[at]?.querySelector("a");
        if (!page || this.shown === at && !oneLesson.active) return;
        this.shown = at;
        const lesson = sheet.columns[sheet.homes[at]];
        // Whoever was given the marks alone writes no words.
        const none = sheet.readOnly || lesson.record === false ? "нет" : "+ добавить";
        const said = (title, words) => `${title}: ${shortened(words || "") || none}`;
        oneLesson.lesson.textContent = "topics" in table.dataset ? said("Тема", lesson.topic) : "Урок";
        oneLesson.homework.textContent = said("ДЗ", lesson.homework || lesson.none && "не задано");
        oneLesson.homework.href = `${page.href}?for=homework`;
        dayOnArrow(oneLesson.back, "Предыдущий урок", sheet.columns[at - 1], (day) => `‹ ${day}`);
        dayOnArrow(oneLesson.on, "Следующий урок", sheet.columns[at + 1], (day) => `${day} ›`);
    }
}

function shortened(words) { return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS)}…` : words; }

/** «‹ 19 ср» on the arrow to a neighbour. */
function dayOnArrow(button, label, column, arrow) {
    const [weekday, date] = column ? spokenDay(column.day).split(/, | /) : ["", ""];
    const day = `${date} ${weekday}`.trim();
    button.textContent = arrow(day).trim();
    button.setAttribute("aria-label", [label, day].filter(Boolean).join(": "));
}
