// The journal as a spreadsheet: puts its parts together and gives each key to the one that knows it.
import { Conflicts, pieceAt } from "./conflicts.js";
import { Copying } from "./copying.js";
import { Cursor, columnAsked } from "./cursor.js";
import { Editor } from "./editor.js";
import { Entry } from "./entry.js";
import { GridHeader } from "./grid-header.js";
import { advanceDirection, attachGridView, offerBoard } from "./grid-view.js";
import { resolveKey } from "./keymap.js";
import { MOVES, goOn } from "./moves.js";
import { OneLesson } from "./one-lesson.js";
import { attachOthers } from "./others.js";
import { Outbox } from "./outbox.js";
import { attachPointer } from "./pointer.js";
import { Reach } from "./reach.js";
import { SaveState } from "./save-state.js";
import { Sheet } from "./sheet.js";
import { Strip } from "./strip.js";
import { WRITES } from "./writing-keys.js";

const DISPUTES = { conflict: "Расхождение" };
const TYPING = new Set(["digit", "point", "back", "escape", "none"]);

export class Grid {
    constructor(table, kept) {
        Object.assign(this, { table, early: [] });
        const signIn = (...how) => this.reach.take("signIn", how);
        const saveState = new SaveState((token) => this.outbox.resume(token), signIn);
        const token = document.querySelector("meta[name='form-token']")?.content ?? "";
        this.outbox = new Outbox(kept, token, {
            result: (item, result) => {
                if (this.sheet.holds(item)) this.sheet.facets.answer(item, result);
                else if (!result.ok) this.conflicts.tell();
            },
            place: (address) => pieceAt(this.sheet, address),
            state: (state) => {
                const quick = state.kind === "saved" || (state.kind === "saving" && !state.late);
                saveState.show(state);
                this.sheet?.showWaiting(quick ? "pending" : "queued");
            },
        });
        this.sheet = new Sheet(table, this.outbox);
        this.strip = new Strip(this.sheet, advanceDirection);
        this.cursor = new Cursor(this.sheet, () => this.moved());
        this.entry = new Entry(this.sheet, this.cursor, this.strip, advanceDirection);
        this.editor = new Editor(this.sheet, this.cursor, this.entry, this.strip);
        this.conflicts = new Conflicts(this);
        this.header = new GridHeader(this);
        this.copying = new Copying(this.sheet, this.cursor, this.strip);
        this.reach = new Reach(this);
        this.oneLesson = new OneLesson(this);
        this.sheet.onAnswer = (address, result) => this.#answered(address, result);
        attachGridView(table, () => { this.cursor.sizes = null; });
        attachPointer(this);
        attachOthers(this);
        if (!this.sheet.readOnly) this.strip.addCommand("Ctrl+K — строка", () => this.reach.openLine());
        this.strip.addCommand("Отменить", () => this.run({ type: "undo" }));
        this.strip.addCommand("F1 — клавиши", () => this.run({ type: "help" }));
        table.addEventListener("keydown", (event) => this.#key(event));
        addEventListener("beforeunload", (event) => {
            // A device of one's own keeps them; only a computer of all would lose them with its window.
            const isLeft = saveState.isLeaving || document.documentElement.dataset.left;
            if (!isLeft && !this.outbox.isSafe) event.preventDefault();
        });
        this.moved();
        // The first keystroke writes: nobody has to look for the cell of the lesson that is going on.
        const asked = columnAsked(this.sheet.columns);
        const column = asked < 0 ? this.cursor.column : asked;
        const how = { focus: !this.oneLesson.active };
        if (document.activeElement === document.body) goOn(this.cursor, 1, 0, [-1, column], how);
        this.cursor.ahead = 0;
        offerBoard(this);
        this.conflicts.tell();
        if (kept.found) this.strip.say(`Ждавшие здесь записи уходят: ${kept.found}.`, "warn");
    }

    #key(event) {
        if (this.editor.isOpen) return this.editor.key(event);
        if (this.reach.holds(event)) return null;
        if (event.target.closest("thead") && !this.header.isCommand(event)) return this.header.key(event);
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
        const command = MOVES[action.type] ?? WRITES[action.type];
        return command ? command(this, action) : null;
    }

    /** Writes many pieces as one step. */
    writeTogether(writes) {
        for (const { address } of this.entry.steps.perform(writes) ?? []) this.sheet.drawAddress(address);
    }

    /** The lines about the cell under the cursor follow it and what was drawn; what others wrote elsewhere leaves what
        is asked there standing. */
    moved(isHere = true) {
        // Whoever has gone on to another cell by a finger gives no second mark to the one that was left.
        const { half } = this.entry, { row, column } = this.cursor;
        if (half && (half[0] !== row || half[1] !== column)) this.entry.dropHalf();
        if (isHere) {
            this.strip.show(this.cursor);
            this.besides?.show();
        }
        this.conflicts?.show();
        this.pad?.show();
        this.oneLesson?.show();
    }

    #answered(address, result) {
        if (result.ok) return this.besides?.answered(address, result) ?? this.early.push([address, result]);
        if (this.conflicts.facet?.address === address) this.conflicts.show();
        else {
            const { count } = this.conflicts;
            const what = `${DISPUTES[result.code] ?? "Не записано"}${count > 1 ? `, всего таких клеток ${count}` : ""}`;
            const way = [["Показать", () => this.conflicts.next()]];
            this.strip.ask(`${what}: F8 — показать. ${result.msg ?? ""}`, way);
        }
        this.pad?.show();
    }
}
