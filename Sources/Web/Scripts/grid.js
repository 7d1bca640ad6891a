// The journal as a spreadsheet: puts its parts together and gives each key to the one that knows it.
import { ColumnCard } from "./column-card.js";
import { Conflicts } from "./conflicts.js";
import { Copying } from "./copying.js";
import { Cursor } from "./cursor.js";
import { Editor } from "./editor.js";
import { Entry } from "./entry.js";
import { GridHeader } from "./grid-header.js";
import { advanceDirection, attachGridView } from "./grid-view.js";
import { resolveKey } from "./keymap.js";
import { MOVES } from "./moves.js";
import { Notes } from "./notes.js";
import { OneLesson } from "./one-lesson.js";
import { Outbox } from "./outbox.js";
import { Pad } from "./pad.js";
import { attachPointer } from "./pointer.js";
import { SaveState } from "./save-state.js";
import { Sheet } from "./sheet.js";
import { Strip } from "./strip.js";
import { Works, columnAsked } from "./works.js";

const DISPUTES = { conflict: "Расхождение" };
const TYPING = new Set(["digit", "point", "back", "escape", "none"]);

export class Grid {
    constructor(table) {
        this.table = table;
        const saveState = new SaveState();
        const token = document.querySelector("meta[name='form-token']")?.content ?? "";
        this.outbox = new Outbox(document.documentElement.dataset.account ?? "", token, {
            result: (item, result) => item.url === table.dataset.cells && this.sheet.facets.answer(item, result),
            state: (state) => {
                const quick = state.kind === "saved" || (state.kind === "saving" && !state.late);
                saveState.show(state);
                this.sheet?.showWaiting(quick ? "pending" : "queued");
            },
        });
        this.sheet = new Sheet(table, this.outbox);
        this.strip = new Strip(this.sheet, advanceDirection);
        this.cursor = new Cursor(this.sheet, () => this.#moved());
        this.entry = new Entry(this.sheet, this.cursor, this.strip, advanceDirection);
        this.editor = new Editor(this.sheet, this.cursor, this.entry, this.strip);
        this.conflicts = new Conflicts(this.sheet, this.cursor, this.strip);
        this.header = new GridHeader(this.sheet, this.cursor);
        this.copying = new Copying(this.sheet, this.cursor, this.strip);
        this.works = new Works(this);
        this.notes = new Notes(this);
        this.card = new ColumnCard(this);
        this.header.card = this.card;
        this.pad = new Pad(this);
        this.oneLesson = new OneLesson(this);
        this.sheet.onAnswer = (address, result) => this.#answered(address, result);
        attachGridView(table, () => { this.cursor.sizes = null; });
        attachPointer(this);
        this.strip.addCommand("Отменить", () => this.run({ type: "undo" }));
        this.strip.addCommand("F1 — клавиши", () => this.run({ type: "help" }));
        table.addEventListener("keydown", (event) => this.#key(event));
        addEventListener("beforeunload", (event) => {
            const safe = this.outbox.kind === "saving" || saveState.isLeaving;
            if (this.outbox.waiting && !safe) event.preventDefault();
        });
        this.#moved();
        // The first keystroke writes: nobody has to look for the cell of the lesson that is going on.
        const asked = columnAsked(this.sheet.columns);
        const column = asked < 0 ? this.cursor.column : asked;
        if (document.activeElement === document.body) this.cursor.go(0, column, { focus: !this.oneLesson.active });
    }

    #key(event) {
        if (this.editor.isOpen) return this.editor.key(event);
        if (event.target.closest("thead")) return this.header.key(event);
        const action = resolveKey({
            key: event.key, code: event.code, ctrl: event.ctrlKey, meta: event.metaKey, alt: event.altKey,
            shift: event.shiftKey, repeat: event.repeat, composing: event.isComposing,
        }, this.sheet.rules.symbols);
        if (!action || action.type === "copy" && !action.shift) return null;
        // A held arrow moves once a frame; the rest of its repeats would pile up on a slow machine.
        if (event.repeat && this.framed) return event.preventDefault();
        if (event.repeat) {
            this.framed = true;
            requestAnimationFrame(() => { this.framed = false; });
        }
        if (this.run(action) !== false) event.preventDefault();
        return null;
    }

    /** Performs one action of the keyboard or the pad. False gives the key back to the browser. */
    run(action) {
        const { entry, cursor } = this;
        entry.last = entry.typed ?? null;
        entry.typed = null;
        if (!TYPING.has(action.type)) entry.dropHalf();
        if (action.type !== "enter") cursor.atEnd = false;
        if (action.type !== "tab" && action.type !== "escape") delete this.table.dataset.mode;
        const move = MOVES[action.type];
        return move ? move(this, action) : this.#write(action);
    }

    #write(action) {
        const { entry } = this;
        switch (action.type) {
        case "digit": return this.#digit(action.value);
        case "absence": return entry.letter(action.letter);
        case "point": return entry.mark(".");
        case "slash": return entry.slash();
        case "roll": return entry.roll();
        case "clear": return entry.erase();
        case "back": return entry.back();
        case "fill-down": return entry.fillDown();
        case "undo": case "redo": return entry.turn(action.type);
        case "edit": return this.editor.open();
        case "flush": return void this.outbox.flush();
        case "pad": return this.pad.open();
        case "note": return this.notes.open();
        case "add-work": return void this.works.open(this.cursor.column, "work", true);
        case "next-conflict": return this.conflicts.next();
        case "copy": return this.copying.run(true);
        case "cut": this.copying.run(false); return entry.erase();
        case "ignored": return this.strip.say(`Клавиша «${action.key}» здесь ничего не делает. F1 — клавиши`);
        default: return null;
        }
    }

    #digit(value) {
        const { scale } = this.sheet.rules;
        if (typeof scale[0] === "string" && value !== "0") return this.entry.mark(scale[value - 1] ?? value);
        if (Math.max(0, ...scale) > 9) return this.editor.open(value);
        return value === "0" ? this.entry.roll() : this.entry.mark(value);
    }

    #moved() {
        this.strip.show(this.cursor);
        this.conflicts?.show();
        this.pad?.show();
        this.oneLesson?.show();
    }

    #answered(address, result) {
        if (result.ok) return;
        if (this.conflicts.facet?.address === address) this.conflicts.show();
        else this.strip.say(`${DISPUTES[result.code] ?? "Не записано"}: F8 — показать. ${result.msg ?? ""}`, "warn");
    }
}
