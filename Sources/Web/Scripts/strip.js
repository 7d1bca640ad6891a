// The line under the journal: who, when and what, what the next key does, what went wrong; and the same aloud.
import { cellDue, cellSigns, noteLines } from "./cell-extras.js";
import { weightText } from "./cells.js";
import { wayToAsk } from "./column-ways.js";
import { absenceAddress, markAddress } from "./facets.js";
import { Said } from "./said.js";
import { selectionSaid, selectionText } from "./selection.js";

const WEEKDAYS = ["вс", "пн", "вт", "ср", "чт", "пт", "сб"];
const MONTHS = ["января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря"];
const ARROWS_OF = { down: "↓", right: "→", stay: "•" };

/** «чт, 20 ноября» of «2025-11-20». */
export function spokenDay(day) {
    const [year, month, date] = day.split("-").map(Number);
    return `${WEEKDAYS[new Date(year, month - 1, date).getDay()]}, ${date} ${MONTHS[month - 1]}`;
}

/** «5 4 3 2», and for marks that are words the digit of each: «1 нз 2 зч». */
function markKeys(scale) {
    if (typeof scale[0] !== "string") return [...scale].reverse().join(" ");
    return scale.map((word, at) => `${at + 1} ${word}`).join(" ");
}

export class Strip {
    constructor(sheet, advance) {
        this.sheet = sheet;
        this.advance = advance;
        this.element = document.createElement("div");
        this.element.className = "strip";
        this.element.id = "grid-strip";
        this.where = this.#part("strip__where");
        this.note = this.#part("strip__note");
        this.actions = this.#part("strip__end");
        this.history = document.createElement("a");
        this.history.textContent = "История";
        this.history.title = "История отметки";
        this.element.append(this.history);
        this.keys = this.#part("strip__keys");
        this.end = this.#part("strip__end");
        const { symbols, scale } = sheet.rules;
        const marks = scale.length > 9 ? "отметка" : markKeys(scale);
        const letters = Object.keys(symbols).filter((letter) => letter.length === 1);
        this.keys.textContent = [marks, ...letters, ...(scale.length ? [".", "/"] : [])].join(" ").trim();
        document.body.append(this.element);
        this.said = new Said();
        const hint = "Цифры и буквы записывают отметку. Esc, затем Tab — выйти; чтобы Tab выходил сразу — меню «Вид».";
        this.said.hint(sheet.table, hint, this.element.id);
    }

    #part(name) {
        const part = document.createElement("span");
        part.className = name;
        this.element.append(part);
        return part;
    }

    button(title, run) {
        const button = Object.assign(document.createElement("button"), { type: "button", textContent: title });
        // Whoever presses it with a mouse types on in the cell.
        button.addEventListener("mousedown", (event) => event.preventDefault());
        button.addEventListener("click", run);
        return button;
    }

    addCommand(title, run) { this.end.append(this.button(title, run)); }

    /** Redraws for the cell or the range under the cursor. */
    show(cursor) {
        const { sheet } = this;
        const column = sheet.columns[cursor.column];
        this.where.textContent = cursor.isRange
            ? selectionText(sheet, cursor)
            : `${sheet.names[cursor.row]} · ${spokenDay(column.day)} · ${column.kind}${weightText(column)}`
                + [...cellSigns(sheet, cursor), ...this.more(cursor, column)].map((words) => ` · ${words}`).join("");
        const open = sheet.isEditable(cursor.row, cursor.column);
        this.#note(open ? ARROWS_OF[this.advance()] : this.whyLocked(cursor.row, cursor.column));
        this.asked = open ? null : wayToAsk(sheet, cursor.column);
        this.actions.replaceChildren(...(this.asked ? [this.button("Попросить открыть", () => this.askToOpen())] : []));
        const way = cursor.isRange ? null : this.wayToHistory(cursor);
        this.history.hidden = !way;
        if (way) this.history.href = way;
        else this.history.removeAttribute("href");
        if (cursor.isRange) this.said.status(selectionSaid(sheet, cursor, this.where.textContent, spokenDay));
    }

    /** Leads to where a closed column is asked for; false where there is nothing to ask. */
    askToOpen() {
        if (!this.asked) return false;
        location.assign(this.asked);
        return true;
    }

    more({ row, column }, { note }) {
        const due = this.sheet.entries(row, column)[0] === "." ? cellDue(this.sheet, row, column) : null;
        return [due && `сдать до ${spokenDay(due)}`, note, ...noteLines(this.sheet, row, column)].filter(Boolean);
    }

    /** Where the history of a cell is told: of its last attempt, its first mark or its absence; null where the server
        has never held anything of it. */
    wayToHistory({ row, column: at }) {
        const { students, columns, facets } = this.sheet;
        const [student, column] = [students[row], columns[at]];
        const isKept = (address) => facets.all.get(address)?.ver > 0;
        const place = [6, 4, 2, 0, 1].find((each) => isKept(markAddress(student, column, each)));
        if (place === undefined && !isKept(absenceAddress(student, column.l))) return null;
        const prefix = document.querySelector("meta[name=prefix]")?.content ?? "";
        return `${prefix}/mark/${column.l}/${student}/${column.w * 16 + (place ?? 0)}/history`;
    }

    whyLocked(row, column) {
        const { editable, future, shut = "Этот столбец закрыт" } = this.sheet.columns[column];
        if (wayToAsk(this.sheet, column)) return `${shut}. Enter — попросить открыть этот столбец.`;
        if (this.sheet.readOnly) return "Журнал открыт только для чтения.";
        if (future) return `Урок ещё не прошёл. Тему и задание внести можно, отметки — с ${future}.`;
        if (!editable) return `${shut}.`;
        const cell = this.sheet.cell(row, column);
        if (cell.classList.contains("is-out")) return "В этот день ученика в группе нет.";
        return cell.hasAttribute("aria-readonly") ? "Эта клетка закрыта." : "";
    }

    #note(text, kind = "") {
        this.note.textContent = text;
        this.note.dataset.kind = kind;
    }

    /** A message for eyes and ears. */
    say(text, kind = "") {
        this.#note(text, kind);
        if (kind) this.said.alert(text);
        else this.said.status(text);
    }

    /** A message for ears alone: the eyes see it in the cell. */
    tell(text) { this.said.status(text); }

    /** A question with its answers as buttons; the same keys work in the cell. */
    ask(text, answers) {
        this.offer(text, answers);
        this.said.alert(text);
    }

    /** The same for eyes alone. */
    offer(text, answers) {
        this.#note(text, "warn");
        this.actions.replaceChildren(...answers.map(([title, run]) => this.button(title, run)));
    }
}
