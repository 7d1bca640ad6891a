// The preview of what is pasted: how much goes in, what is replaced, what is not, and whose name was not understood.
import { spokenDay } from "./strip.js";

const SHOWN = 6;
const PASTE_WAYS = { names: "по фамилиям", dates: "по датам", place: "по порядку" };
const ROWS = { one: "строка", few: "строки", many: "строк", other: "строки" };
const OTHER_ORDER = "Скопировано со страницы, где ученики стоят по среднему баллу: порядок там другой. "
    + "Вместе с фамилиями копирует Ctrl+Shift+C.";
const RULES_OF_ROWS = new Intl.PluralRules("ru");

export class PasteDialog {
    constructor(pasting, plan) {
        this.pasting = pasting;
        this.sheet = pasting.grid.sheet;
        this.element = document.createElement("dialog");
        this.element.className = "dialog";
        this.element.setAttribute("aria-labelledby", "paste-title");
        this.element.addEventListener("close", () => {
            this.element.remove();
            pasting.grid.cursor.cell.focus();
        });
        document.body.append(this.element);
        this.#draw(plan);
        this.element.showModal();
        this.element.querySelector("button").focus();
    }

    #draw(plan) {
        const { steps, shape, counts } = plan;
        const heading = made("h2", `Вставка: ${this.#size(shape)} ${PASTE_WAYS[shape.way]} → ${this.#target(shape)}`);
        heading.id = "paste-title";
        const of = (kind) => steps.filter((step) => step.kind === kind);
        const lines = [
            this.pasting.isUnlisted ? made("p", `⚠ ${OTHER_ORDER}`) : "",
            this.sheet.table.dataset.by && shape.way !== "names" ? this.#order(shape) : "",
            this.#line("✓", "будет записано", of("new")),
            this.#line("⚠", "заменят прежние", of("changed"), (step) => `${step.was}→${step.text}`),
            this.#line("·", "уже стоят", of("same")),
            this.#line("✕", "не отметки", of("wrong"), (step) => `«${step.text}»`),
            this.#line("✕", "в закрытых клетках", of("closed")),
            shape.lost.length ? made("p", `✕ Такого урока на странице нет: ${shape.lost.join(", ")}`) : "",
            counts.outside ? made("p", `✕ ${counts.outside} не поместилось: строк или уроков здесь меньше`) : "",
        ];
        const all = (counts.new ?? 0) + (counts.changed ?? 0);
        const foot = document.createElement("div");
        foot.className = "dialog__foot";
        if (all) foot.append(this.#button(`Вставить ${all}`, "main", () => this.#write(plan, steps)));
        if (counts.changed && counts.new) {
            foot.append(this.#button(`Только в пустые ${counts.new}`, "", () => this.#write(plan, of("new"))));
        }
        foot.append(this.#button("Отмена", "quiet", () => this.element.close()));
        this.element.replaceChildren(heading, ...lines, ...this.#unknown(shape), foot);
    }

    #size({ lines }) { return `${lines.length} ${ROWS[RULES_OF_ROWS.select(lines.length)]}`; }

    #target({ columns }) {
        const met = columns.filter((column) => column >= 0);
        if (met.length !== 1) return `столбцов: ${met.length}`;
        const column = this.sheet.columns[met[0]];
        return `${spokenDay(column.day)}, ${column.kind}`;
    }

    /** Whose rows they are, where the students do not stand as on the list. */
    #order({ lines }) {
        const surnames = lines.slice(0, SHOWN).map(({ row }) => this.sheet.names[row]?.split(" ")[0]).filter(Boolean);
        const more = lines.length > SHOWN ? " и далее" : "";
        return made("p", `⚠ Ученики стоят не по списку, а по среднему баллу: ${surnames.join(", ")}${more}`);
    }

    #line(sign, words, steps, said = null) {
        if (!steps.length) return "";
        const named = ({ row }) => this.sheet.names[row].split(" ").slice(0, 2).join(" ");
        const few = said ? steps.slice(0, SHOWN).map((step) => `${named(step)} ${said(step)}`).join(", ") : "";
        const more = said && steps.length > SHOWN ? " и другие" : "";
        return made("p", `${sign} ${steps.length} ${words}${few && `: ${few}`}${more}`);
    }

    /** A name that nobody or more than one bears: the teacher says who is meant. */
    #unknown({ unknown, lines }) {
        const taken = new Set(lines.map(({ row }) => row));
        return unknown.slice(0, 2 * SHOWN).map(({ name, rows }) => {
            const label = made("label", rows.length ? `✕ Кто из них «${name}»? ` : `✕ Не найден: «${name}» `);
            const select = document.createElement("select");
            select.className = "input";
            select.add(new Option("не вставлять", "-1"));
            const offered = rows.length ? rows : this.sheet.names.map((_, row) => row).filter((row) => !taken.has(row));
            for (const row of offered) select.add(new Option(this.sheet.names[row], String(row)));
            select.addEventListener("change", () => {
                this.pasting.chosen.set(name, Number(select.value));
                this.#draw(this.pasting.plan());
                this.element.querySelector("button").focus();
            });
            label.append(select);
            const line = document.createElement("p");
            line.append(label);
            return line;
        });
    }

    #write(plan, steps) {
        if (!this.pasting.isAsShown(plan)) {
            this.#draw(this.pasting.plan());
            const changed = made("p", "Клетки тем временем изменились. Посмотрите ещё раз.");
            changed.setAttribute("role", "alert");
            return this.element.firstChild.after(changed);
        }
        this.element.close();
        return this.pasting.write(steps);
    }

    #button(title, kind, run) {
        const button = made("button", title);
        button.type = "button";
        button.className = "button";
        if (kind) button.dataset.kind = kind;
        button.addEventListener("click", run);
        return button;
    }
}

function made(tag, text) {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
}
