// What the journal needs only once somebody works in it: the keys for fingers, the line of a lesson, the menu, notes,
// the forms of works, the cards of a column and of a cell, the list of keys. Pasting comes after them, as does what it
// does besides.
import { CellCard } from "./cell-card.js";
import { openCellMenu } from "./cell-menu.js";
import { ColumnCard } from "./column-card.js";
import { showGridKeys } from "./grid-keys.js";
import { LessonLine } from "./lesson-line.js";
import { askForAll } from "./mark-for-all.js";
import { Notes } from "./notes.js";
import { Pad } from "./pad.js";
import { showRefused } from "./refused.js";
import { signInHere } from "./sign-in-here.js";
import { tabAlarm } from "./tab-words.js";
import { Works, fetched, showForm } from "./works.js";

/** The rarer hands of a journal; they come in a file of their own, so that the page itself is drawn sooner. */
export function handsOf(grid) {
    grid.card = new ColumnCard(grid);
    const line = new LessonLine(grid);
    const about = new CellCard(grid);
    const notes = new Notes(grid);
    const works = new Works(grid);
    grid.pad = new Pad(grid);
    // It is fetched before anybody pastes, as there may be no connection then.
    pastingOf(grid);
    besidesFor(grid);
    alarmOf(grid);
    const { begins } = grid.table.dataset;
    if (begins) comeAnew(grid, begins * 1000 - performance.now());
    return {
        line: (typed) => line.open(typed),
        paste: async (text) => {
            const pasting = await pastingOf(grid);
            return pasting ? pasting.take(text) : grid.reach.sayMissing();
        },
        refused: (items) => showRefused(grid.outbox, items),
        signIn: (how) => signInHere(grid.outbox.waiting, ...how),
        menu: (cell) => openCellMenu(grid, cell),
        about: (cell) => about.show(cell),
        tell: () => about.open(),
        column: (at) => grid.card.open(at),
        note: () => notes.open(),
        pad: (isByKey) => grid.pad.open(isByKey),
        works: (what) => works.open(...what),
        forAll: (at) => askForAll(grid, at),
        keys: () => showGridKeys(() => grid.cursor.cell.focus()),
    };
}

/** A tab that may not be closed says so; what the line under the journal asks stands, and is heard beside it. */
function alarmOf({ outbox, strip }) {
    const { on, kind, kept: { isLasting }, isUnkept } = outbox, { state } = on;
    const alarm = tabAlarm((words) => {
        if (strip.actions.firstChild) strip.said.alert(words);
        else strip.say(words, "warn");
        return () => {
            // The same words are heard anew only after others.
            strip.said.alert("");
            if (strip.note.textContent === words) strip.say("Всё отправлено.");
        };
    });
    on.state = (now) => {
        state(now);
        alarm(now);
    };
    // It may have begun to wait before this came.
    alarm({ kind, isLasting, isUnkept });
}

/** A lesson of today has begun: whoever stands in its column, where nothing could be written, gets the page anew. */
function comeAnew(grid, wait) {
    setTimeout(async () => {
        const { sheet, cursor, outbox } = grid;
        const isHere = sheet.columns[cursor.column].future?.includes(":");
        if (isHere && !outbox.waiting && !document.querySelector("dialog[open]") && await fetched(location)) {
            location.reload();
        } else comeAnew(grid, 5000);
    }, wait);
}

const NEXT_TRY = 30000;

/** Without a connection the journal does without, until there is one: marks are typed as ever. */
function besidesFor(grid) {
    const address = document.documentElement.dataset.besides ?? "./besides.js";
    import(address).then(({ besidesOf }) => besidesOf(grid, { showForm, fetched }),
        () => setTimeout(besidesFor, NEXT_TRY, grid));
}

let coming = null;

/** Pasting, once it is here; null without a connection. */
function pastingOf(grid) {
    const address = document.documentElement.dataset.pasting ?? "./pasting.js";
    coming ??= import(address).then(({ Pasting }) => new Pasting(grid)).catch(() => (coming = null));
    return coming;
}
